package io.targetmonitor.benchmark.backtest;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Accumulates;
import io.targetmonitor.targets.assessment.Assessor;
import io.targetmonitor.targets.assessment.BaseShares;
import io.targetmonitor.targets.assessment.Cadence;
import io.targetmonitor.targets.assessment.Comparison;
import io.targetmonitor.targets.assessment.Demand;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.assessment.Light;
import io.targetmonitor.targets.assessment.Reading;
import io.targetmonitor.targets.assessment.Tolerance;
import io.targetmonitor.targets.forecast.Course;
import io.targetmonitor.targets.forecast.SeasonalShare;
import io.targetmonitor.targets.pace.Linear;
import io.targetmonitor.targets.pace.Monthly;
import io.targetmonitor.targets.pace.Profile;

/** The lights that targets-service itself gives to a target that the year will meet exactly. */
final class Lights {

    private final Course year;
    private final Demand demand;

    private Lights(Course year, Profile profile) {
        this.year = year;
        this.demand = new Demand(
                Kind.CUMULATIVE,
                false,
                Accumulates.YEAR,
                Cadence.MONTH,
                Tolerance.DEFAULT,
                Period.parse("%04d".formatted(year.year())),
                Comparison.GE,
                BigDecimal.valueOf(year.total()),
                null,
                profile,
                BaseShares.DEFAULT);
    }

    static Lights linear(Course year) {
        return new Lights(year, new Linear());
    }

    static Lights learnt(List<Course> past, Course year) {
        return new Lights(year, new Monthly(SeasonalShare.profile(past)));
    }

    boolean isRed(int month) {
        var readings = IntStream.rangeClosed(1, month).mapToObj(this::reading).toList();
        var monthEnd = readings.get(month - 1).through();
        return Assessor.assess(demand, readings, monthEnd).light() == Light.RED;
    }

    private Reading reading(int month) {
        return new Reading(
                YearMonth.of(year.year(), month).atEndOfMonth(), BigDecimal.valueOf(year.through(month)), true);
    }

    /** A light read as a probability, to compare it with one: green 1, yellow 0.5, red 0. */
    static double asProbability(double gap) {
        return gap >= -0.05 ? 1 : gap >= -0.1 ? 0.5 : 0;
    }
}
