package io.targetmonitor.targets.target;

import java.time.LocalDate;
import java.util.List;

import io.targetmonitor.targets.assessment.Reading;
import io.targetmonitor.targets.assessment.Standing;
import io.targetmonitor.targets.forecast.Courses;
import io.targetmonitor.targets.forecast.Forecast;
import io.targetmonitor.targets.forecast.Months;
import io.targetmonitor.targets.ranking.Ranking;
import io.targetmonitor.targets.reporting.Due;

/** What a target is judged by, as known at a moment, whichever of its plans judges. */
sealed interface Measure permits ReportedMeasure, DerivedMeasure, RankedMeasure, ReviewedMeasure {

    Standing standing(Plan plan);

    /** Null but for a place among peers. */
    default Ranking ranking(Plan plan) {
        return null;
    }

    /** Null without a figure of an office beside a derived value. */
    default Official official(Plan plan) {
        return null;
    }

    /** The last day of the period for which somebody has reported; null if nobody has. */
    default LocalDate reportedThrough(Plan plan) {
        return null;
    }

    /** What the end of the plan's period may bring, or why nothing can be said of it. */
    default Forecast forecast(Plan plan) {
        return Forecast.none(Forecast.Silence.KIND_NOT_FORECAST);
    }

    /** The years of which a plan can learn: none, if such numbers make no year. */
    default Courses courses() {
        return Courses.ofAmounts(new Months());
    }

    /** What a plan counts at the end of each month that has data, in order. */
    default List<Reading> counted(Plan plan) {
        return List.of();
    }

    /** Null if nobody must report. */
    Due due(Plan plan);

    /** Where the data come from, as their records say; null if they do not. */
    String provenance(Plan plan);

    /** Whether something was entered later than the moment it is known for. */
    boolean isBackfilled();

    /** The next day on which time alone may change the above; null: none. */
    LocalDate nextChange(Plan plan);
}
