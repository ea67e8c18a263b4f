package io.targetmonitor.alerts.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Our reading of a project in its events: the fields we use, and no others. */
record ProjectState(
        UUID id,
        String name,
        String nameEn,
        String area,
        boolean needsNewLand,
        String leader,
        String department,
        String monitoring,
        String provenance,
        String status,
        List<Milestone> milestones) {

    ProjectState {
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
    }

    record Data(ProjectState project) {}

    /** @param due the day, where the plan gives one */
    record Milestone(String kind, String name, LocalDate due, LocalDate achieved, String commitment) {}
}
