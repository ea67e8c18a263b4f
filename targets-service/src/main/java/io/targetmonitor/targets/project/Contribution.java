package io.targetmonitor.targets.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.indicator.Derivation;

/** A project that reached a milestone on a day, with what a derivation may ask about it. */
public record Contribution(
        UUID versionId,
        String areaPath,
        String category,
        String capital,
        BigDecimal plannedInvestment,
        BigDecimal landArea,
        boolean needsNewLand,
        List<String> tags,
        String milestone,
        LocalDate achieved,
        String provenance) {

    /** @param period null if there is no deadline */
    boolean counts(Derivation derivation, Area area, Period period) {
        return milestone.equals(derivation.milestone())
                && areaPath.startsWith(area.path())
                && (period == null || period.contains(achieved))
                && derivation.where().matches(category, plannedInvestment, capital, tags);
    }

    /** Whether the project belongs to the cohort reviewed in a window. */
    boolean joins(Derivation derivation, Area area, Period window) {
        return milestone.equals(Derivation.REVIEWED)
                && areaPath.startsWith(area.path())
                && window.contains(achieved)
                && (needsNewLand || !derivation.isOfLand())
                && derivation.where().matches(category, plannedInvestment, capital, tags);
    }

    BigDecimal amount(Derivation.Measure measure) {
        return measure.of(plannedInvestment, landArea);
    }
}
