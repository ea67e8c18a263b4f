package io.targetmonitor.targets.target;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import io.targetmonitor.targets.assessment.Assessor;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.assessment.Reading;
import io.targetmonitor.targets.assessment.Standing;
import io.targetmonitor.targets.forecast.Courses;
import io.targetmonitor.targets.forecast.Forecast;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.observation.PastSeries;
import io.targetmonitor.targets.observation.SeriesReadings;
import io.targetmonitor.targets.reporting.Due;
import io.targetmonitor.targets.reporting.Workdays;

/** What offices report, each figure with a day on which it is due. */
record ReportedMeasure(
        Indicator indicator,
        SeriesReadings observed,
        PastSeries past,
        List<Reading> readings,
        LocalDate today,
        Workdays workdays)
        implements Measure {

    static ReportedMeasure of(
            Indicator indicator, SeriesReadings observed, PastSeries past, LocalDate today, Workdays workdays) {
        return new ReportedMeasure(indicator, observed, past, observed.readings(indicator.judgedBy()), today, workdays);
    }

    @Override
    public Standing standing(Plan plan) {
        var standing = Assessor.assess(plan.demand(indicator), readings, today);
        return standing.isUnderWay() && Due.isSilent(indicator.reporting(), lastDay(plan), today, workdays)
                ? standing.silent()
                : standing;
    }

    @Override
    public LocalDate reportedThrough(Plan plan) {
        return lastDay(plan);
    }

    @Override
    public Forecast forecast(Plan plan) {
        return YearForecast.of(plan, indicator, courses());
    }

    @Override
    public Courses courses() {
        var months = past.months(indicator.judgedBy());
        readings.forEach(
                reading -> months.put(reading.through(), reading.value().doubleValue()));
        return indicator.kind() == Kind.GROWTH_RATE ? Courses.ofRates(months) : Courses.ofAmounts(months);
    }

    @Override
    public List<Reading> counted(Plan plan) {
        return Assessor.counted(plan.demand(indicator), readings());
    }

    @Override
    public Due due(Plan plan) {
        return Due.of(indicator.reporting(), plan.period(), lastDay(plan), today, workdays);
    }

    @Override
    public String provenance(Plan plan) {
        return observed.provenance(indicator.judgedBy());
    }

    @Override
    public boolean isBackfilled() {
        return observed.isBackfilled(indicator.judgedBy()) || past.isBackfilled();
    }

    @Override
    public LocalDate nextChange(Plan plan) {
        var due = Due.nextChange(indicator.reporting(), plan.period(), lastDay(plan), today, workdays);
        return Days.earliest(due, plan.dayAfter(today));
    }

    /** Null without data in the period. */
    private LocalDate lastDay(Plan plan) {
        return readings.stream()
                .map(Reading::through)
                .filter(day -> plan.period() == null || plan.period().contains(day))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
