package io.targetmonitor.alerts.subject;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Our reading of a project in its events: what it is, and which milestones it has. */
record ProjectSeen(
        UUID id,
        String name,
        String nameEn,
        String area,
        String category,
        String capital,
        List<String> tags,
        BigDecimal plannedInvestment,
        BigDecimal landArea,
        String leader,
        String department,
        String provenance,
        String status,
        List<Milestone> milestones) {

    ProjectSeen {
        tags = tags == null ? List.of() : List.copyOf(tags);
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
    }

    record Data(ProjectSeen project) {}

    record Milestone(String kind, LocalDate due, LocalDate achieved) {}
}
