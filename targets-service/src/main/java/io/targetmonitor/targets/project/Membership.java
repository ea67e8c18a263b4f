package io.targetmonitor.targets.project;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.indicator.Derivation;

/**
 * Whether a project counts for a derived number, or belongs to the cohort of a rate.
 *
 * @param period in which the day lies that counts; null if there is no deadline
 */
record Membership(Derivation derivation, Area area, Period period) {

    boolean holds(ProjectVersion project) {
        return project.counts() && hasTheMilestone(project) && isOfTheKind(project);
    }

    /** Why a project that counted does so no longer. */
    Lineage.Why why(ProjectVersion project) {
        if (!project.counts()) {
            return project.isMerged() ? Lineage.Why.MERGED : Lineage.Why.WITHDRAWN;
        }
        if (project.reachedOn(milestone()).isEmpty()) {
            return Lineage.Why.MILESTONE_WITHDRAWN;
        }
        if (!hasTheMilestone(project)) {
            return Lineage.Why.MILESTONE_MOVED;
        }
        if (!area.contains(project.area())) {
            return Lineage.Why.AREA_CHANGED;
        }
        return derivation.where().isLargeEnough(project.plannedInvestment())
                ? Lineage.Why.RECLASSIFIED
                : Lineage.Why.AMENDED;
    }

    private boolean hasTheMilestone(ProjectVersion project) {
        return project.reachedOn(milestone())
                .filter(day -> derivation.isRate()
                        ? period != null && period.contains(day)
                        : period == null || period.contains(day))
                .isPresent();
    }

    private boolean isOfTheKind(ProjectVersion project) {
        return area.contains(project.area())
                && (!derivation.isRate() || project.needsNewLand() || !derivation.isOfLand())
                && project.matches(derivation.where());
    }

    /** What makes a project a member: the stage itself, or for a rate the review. */
    private String milestone() {
        return derivation.isRate() ? Derivation.REVIEWED : derivation.milestone();
    }
}
