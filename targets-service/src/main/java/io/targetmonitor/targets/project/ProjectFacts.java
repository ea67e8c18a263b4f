package io.targetmonitor.targets.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.targetmonitor.kit.area.Area;

/** Our reading of a project in its events: the fields we use, and no others. */
record ProjectFacts(
        UUID id,
        String code,
        String name,
        Area area,
        String category,
        String capital,
        BigDecimal plannedInvestment,
        BigDecimal landArea,
        Boolean needsNewLand,
        List<String> tags,
        String status,
        UUID mergedInto,
        String provenance,
        List<Milestone> milestones) {

    record Data(ProjectFacts project, Why change) {}

    /** @param reason null if none was given */
    record Why(String reason) {}

    /**
     * @param due the day of the plan; null without one, or while its anchor is not reached
     * @param forecast what the project itself expects now; null if it says nothing
     */
    record Milestone(String kind, LocalDate achieved, LocalDate due, LocalDate forecast) {

        /** Of what is open, the latest word; of what is reached, the promise it can be held against. */
        LocalDate planned() {
            return achieved == null && forecast != null ? forecast : due;
        }
    }

    ProjectFacts {
        needsNewLand = !Boolean.FALSE.equals(needsNewLand);
        tags = tags == null ? List.of() : List.copyOf(tags);
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
    }

    /** A suspended project has not been given up; a withdrawn one lowers the count, a merged one counts in another. */
    boolean counts() {
        return "ACTIVE".equals(status) || "SUSPENDED".equals(status);
    }

    List<ReachedMilestone> reached() {
        return milestones.stream()
                .filter(milestone -> milestone.achieved != null)
                .map(milestone -> new ReachedMilestone(milestone.kind, milestone.achieved))
                .toList();
    }

    List<PlannedDate> planned() {
        return milestones.stream()
                .filter(milestone -> milestone.planned() != null)
                .map(milestone -> new PlannedDate(milestone.kind, milestone.planned()))
                .toList();
    }
}
