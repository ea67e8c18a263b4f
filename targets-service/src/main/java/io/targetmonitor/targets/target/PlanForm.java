package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Comparison;
import io.targetmonitor.targets.pace.Profile;

/** What a plan says of a target whose indicator and area are settled. */
record PlanForm(
        @Size(max = 200) String name,
        @Size(max = 300) String nameEn,
        Period period,
        Comparison comparator,
        BigDecimal value,
        BigDecimal stretch,
        @Size(min = 3, max = 3) List<@NotNull BigDecimal> baseShares,
        Commitment commitment,
        Profile profile,
        @Size(max = 100) String leader,
        @Size(max = 100) String department,
        UUID parent,
        @Valid Source source,
        LocalDate decidedOn,
        @Size(max = 200) String provenance) {

    static PlanForm of(Plan plan) {
        return new PlanForm(
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
                plan.decidedOn(),
                plan.provenance());
    }

    TargetForm of(Target target) {
        return new TargetForm(
                target.code(),
                name,
                nameEn,
                target.indicator(),
                target.area(),
                period,
                comparator,
                value,
                stretch,
                baseShares,
                commitment,
                profile,
                leader,
                department,
                parent,
                source,
                decidedOn,
                provenance);
    }
}
