package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Comparison;
import io.targetmonitor.targets.pace.Profile;

/**
 * One of the plans of a target.
 *
 * @param version 1 is the original one
 * @param knownFrom when it took over, in business time
 * @param reason why it did; null for the original one
 * @param decidedOn the date of the document
 */
record PlanView(
        int version,
        Instant knownFrom,
        String reason,
        LocalDate decidedOn,
        String actor,
        String name,
        String nameEn,
        Period period,
        Comparison comparator,
        BigDecimal value,
        BigDecimal stretch,
        List<BigDecimal> baseShares,
        Commitment commitment,
        Profile profile,
        String leader,
        String department,
        UUID parent,
        Source source,
        String provenance) {

    static PlanView of(TargetPlan version, Plan plan) {
        return new PlanView(
                version.version(),
                version.knownFrom(),
                version.reason(),
                plan.decidedOn(),
                version.actor(),
                plan.name(),
                plan.nameEn(),
                plan.period(),
                plan.comparator(),
                plan.value(),
                plan.stretch(),
                plan.baseShares(),
                plan.commitment(),
                plan.profile(),
                plan.leader(),
                plan.department(),
                plan.parent(),
                plan.source(),
                plan.provenance());
    }
}
