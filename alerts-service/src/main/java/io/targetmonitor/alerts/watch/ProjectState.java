package io.targetmonitor.alerts.watch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import io.targetmonitor.alerts.chronicle.Entry;
import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.project.ProjectReading;
import io.targetmonitor.kit.events.ReceivedEvent;

/** Our reading of a project in its events: the fields we use, and no others. */
record ProjectState(
        UUID id,
        String name,
        String nameEn,
        String area,
        BigDecimal plannedInvestment,
        boolean needsNewLand,
        String leader,
        String department,
        String monitoring,
        String provenance,
        String status,
        List<Milestone> milestones,
        List<Blocker> blockers,
        List<Report> progress,
        YearMonth reportsOwedFrom) {

    ProjectState {
        milestones = milestones == null ? List.of() : List.copyOf(milestones);
        blockers = blockers == null ? List.of() : List.copyOf(blockers);
        progress = progress == null
                ? List.of()
                : progress.stream().sorted(Comparator.comparing(Report::period)).toList();
    }

    record Data(ProjectState project) {}

    /**
     * @param planned a day, an object for a relative deadline, or null
     * @param due the day, where the plan gives one
     */
    record Milestone(
            String kind,
            String name,
            JsonNode planned,
            LocalDate due,
            LocalDate forecast,
            LocalDate achieved,
            String commitment) {

        ProjectReading.Milestone reading() {
            var relative = planned != null && planned.isObject();
            return new ProjectReading.Milestone(kind, due, forecast, achieved, relative);
        }
    }

    record Blocker(String id, String text, String owner, LocalDate due, LocalDate clearedOn) {

        ProjectReading.Blocker reading() {
            return new ProjectReading.Blocker(id, due, clearedOn != null);
        }
    }

    record Report(YearMonth period, BigDecimal cumulativeInvestment, BigDecimal physicalProgress) {

        ProjectReading.Report reading() {
            return new ProjectReading.Report(period, cumulativeInvestment, physicalProgress);
        }
    }

    ProjectReading reading() {
        return new ProjectReading(
                outOfRules(),
                needsNewLand,
                "FULL".equals(monitoring),
                reportsOwedFrom,
                plannedInvestment,
                milestones.stream().map(Milestone::reading).toList(),
                blockers.stream().map(Blocker::reading).toList(),
                progress.stream().map(Report::reading).toList());
    }

    Entry entry(ReceivedEvent event) {
        return new Entry(
                id,
                event.epoch(),
                event.sequence(),
                event.businessTime(),
                area,
                name,
                nameEn,
                leader,
                department,
                null,
                null,
                reading());
    }

    private Cause outOfRules() {
        if ("RECORD_ONLY".equals(monitoring)) {
            return Cause.NOT_MONITORED;
        }
        return switch (status) {
            case "SUSPENDED" -> Cause.PROJECT_SUSPENDED;
            case "WITHDRAWN" -> Cause.PROJECT_WITHDRAWN;
            case "MERGED" -> Cause.PROJECT_MERGED;
            default -> null;
        };
    }

    Optional<Milestone> milestone(String kind) {
        return milestones.stream().filter(known -> known.kind.equals(kind)).findFirst();
    }

    Optional<Blocker> blocker(String id) {
        return blockers.stream().filter(known -> known.id.equals(id)).findFirst();
    }
}
