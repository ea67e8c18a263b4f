package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Comparison;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.pace.Flat;
import io.targetmonitor.targets.pace.Linear;
import io.targetmonitor.targets.pace.Profile;

/** A target as somebody sets it; what is left out gets the usual value of its kind. */
record TargetForm(
        @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._-]{0,63}") String code,
        @Size(max = 200) String name,
        @Size(max = 300) String nameEn,
        @NotNull @Size(max = 64) String indicator,
        @NotNull Area area,
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

    Plan plan(Indicator indicator) {
        return new Plan(
                name == null || name.isEmpty() ? indicator.name() : name,
                nameEn == null && (name == null || name.isEmpty()) ? indicator.nameEn() : nameEn,
                period,
                comparator == null && indicator.kind() == Kind.RANK ? Comparison.LE : comparator,
                value,
                stretch,
                baseShares,
                commitment == null ? Commitment.PLAN : commitment,
                profile == null ? usual(indicator.kind()) : profile,
                leader,
                department,
                parent,
                source,
                decidedOn,
                provenance);
    }

    private Profile usual(Kind kind) {
        return kind == Kind.CUMULATIVE && period != null ? new Linear() : new Flat();
    }
}
