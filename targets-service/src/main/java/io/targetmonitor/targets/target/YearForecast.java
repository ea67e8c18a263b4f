package io.targetmonitor.targets.target;

import java.time.YearMonth;
import java.util.stream.IntStream;

import io.targetmonitor.targets.assessment.Accumulates;
import io.targetmonitor.targets.assessment.BaseShares;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.forecast.Course;
import io.targetmonitor.targets.forecast.Courses;
import io.targetmonitor.targets.forecast.Forecast;
import io.targetmonitor.targets.forecast.Forecast.Silence;
import io.targetmonitor.targets.forecast.YearRate;
import io.targetmonitor.targets.forecast.YearTotal;
import io.targetmonitor.targets.indicator.Indicator;

/** Which forecast fits what is reported. */
final class YearForecast {

    private YearForecast() {}

    /** @param courses the years of the series, as known */
    static Forecast of(Plan plan, Indicator indicator, Courses courses) {
        if (indicator.kind() != Kind.CUMULATIVE && indicator.kind() != Kind.GROWTH_RATE) {
            return Forecast.none(Silence.KIND_NOT_FORECAST);
        }
        if (plan.calendarYear().isEmpty()) {
            return Forecast.none(Silence.NOT_A_CALENDAR_YEAR);
        }
        if (indicator.kind() == Kind.CUMULATIVE && indicator.accumulates() == Accumulates.PERIOD) {
            return Forecast.none(Silence.NOT_SINCE_JANUARY);
        }
        var year = plan.calendarYear().getAsInt();
        return indicator.kind() == Kind.CUMULATIVE
                ? YearTotal.of(courses.before(year), courses.of(year))
                : YearRate.of(courses.before(year), courses.of(year), elapsed(plan, year));
    }

    /** The share of the base year that is gone at the end of each month. */
    private static double[] elapsed(Plan plan, int year) {
        var shares = plan.baseShares() == null ? BaseShares.DEFAULT : new BaseShares(plan.baseShares());
        return IntStream.rangeClosed(1, Course.MONTHS)
                .mapToObj(month -> shares.at(YearMonth.of(year, month).atEndOfMonth()))
                .mapToDouble(share ->
                        share.numerator().doubleValue() / share.denominator().doubleValue())
                .toArray();
    }
}
