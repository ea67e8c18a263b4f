package io.targetmonitor.targets.target;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import io.targetmonitor.targets.assessment.Demand;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.forecast.Course;
import io.targetmonitor.targets.forecast.Courses;
import io.targetmonitor.targets.forecast.Forecast;
import io.targetmonitor.targets.forecast.Way;

/** The band of a forecast, drawn from what is known to the end of the year: amounts by the season, rates evenly. */
record Ahead(Demand demand, Forecast forecast, Courses courses) {

    private static final int DECIMALS = 2;

    List<Trajectory.Band> points() {
        if (!forecast.hasBand()) {
            return List.of();
        }
        var year = courses.of(demand.period().start().getYear());
        var way = way(year);
        return IntStream.range(0, way.size())
                .mapToObj(i -> band(year, year.months() + i + 1, way.get(i)))
                .toList();
    }

    private List<Double> way(Course year) {
        return demand.kind() == Kind.GROWTH_RATE
                ? Way.even(year.months())
                : Way.ofSeason(courses.completeBefore(year.year()), year.months());
    }

    private Trajectory.Band band(Course year, int month, double part) {
        var from = year.total();
        var decimals = demand.counted() ? 0 : DECIMALS;
        return new Trajectory.Band(
                YearMonth.of(year.year(), month).atEndOfMonth(),
                Foresight.rounded(between(from, forecast.outlook().quantile(0.1), part), decimals),
                Foresight.rounded(between(from, forecast.outlook().quantile(0.5), part), decimals),
                Foresight.rounded(between(from, forecast.outlook().quantile(0.9), part), decimals));
    }

    private static double between(double from, double to, double part) {
        return part == 1 ? to : from + (to - from) * part;
    }
}
