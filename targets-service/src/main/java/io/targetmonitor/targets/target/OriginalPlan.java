package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Comparison;
import io.targetmonitor.targets.pace.Profile;

/** What was promised first, shown beside every later plan so that nobody forgets it. */
public record OriginalPlan(
        Period period,
        Comparison comparator,
        BigDecimal value,
        BigDecimal stretch,
        Profile profile,
        LocalDate decidedOn) {

    static OriginalPlan of(Plan plan) {
        return new OriginalPlan(
                plan.period(), plan.comparator(), plan.value(), plan.stretch(), plan.profile(), plan.decidedOn());
    }
}
