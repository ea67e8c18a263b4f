package io.targetmonitor.targets.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.targets.indicator.Derivation;

/**
 * A milestone that a project plans to reach, or planned before it reached it.
 *
 * @param certain true if the day is supposed, so that no delay counts
 */
public record PlannedMilestone(
        UUID versionId,
        UUID projectId,
        String areaPath,
        String category,
        String capital,
        BigDecimal plannedInvestment,
        List<String> tags,
        String milestone,
        LocalDate planned,
        boolean certain) {

    /** A plan as it is known. */
    public PlannedMilestone(
            UUID versionId,
            UUID projectId,
            String areaPath,
            String category,
            String capital,
            BigDecimal plannedInvestment,
            List<String> tags,
            String milestone,
            LocalDate planned) {
        this(versionId, projectId, areaPath, category, capital, plannedInvestment, tags, milestone, planned, false);
    }

    /** Whether it would count, once reached. */
    boolean counts(Derivation derivation, Area area) {
        return milestone.equals(derivation.milestone())
                && areaPath.startsWith(area.path())
                && derivation.where().matches(category, plannedInvestment, capital, tags);
    }
}
