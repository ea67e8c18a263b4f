package io.targetmonitor.alerts.rule.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.targetmonitor.alerts.rule.project.ProjectReading.Milestone;

import static java.util.Map.entry;

/**
 * Which steps of a project come directly before which (DOMAIN.md 2.1: three tracks side by side; only on the land and
 * the construction track does one step need the one before).
 */
final class Steps {

    /** A project in a rented building is never listed, awarded, contracted or handed over. */
    private static final Set<String> OF_NEW_LAND = Set.of("LISTED", "AWARDED", "CONTRACTED", "LAND_DELIVERED");

    private static final Map<String, String> BEFORE = Map.ofEntries(
            entry("AWARDED", "LISTED"),
            entry("CONTRACTED", "AWARDED"),
            entry("LAND_DELIVERED", "CONTRACTED"),
            entry("STARTED", "LAND_DELIVERED"),
            entry("IN_STATISTICS", "STARTED"),
            entry("COMPLETED", "STARTED"),
            entry("TRIAL_PRODUCTION", "STARTED"),
            entry("IN_PRODUCTION", "TRIAL_PRODUCTION"),
            entry("AT_CAPACITY", "IN_PRODUCTION"),
            entry("RELOCATED", "COMPLETED"));

    private Steps() {}

    static boolean applies(String kind, ProjectReading project) {
        return project.needsLand() || !OF_NEW_LAND.contains(kind);
    }

    /** The open step directly before a milestone; one that nobody recorded is stepped over, silence proves nothing. */
    static List<Milestone> openBefore(String kind, ProjectReading project) {
        return recordedBefore(kind, project).filter(step -> !step.isAchieved()).toList();
    }

    private static Stream<Milestone> recordedBefore(String kind, ProjectReading project) {
        var before = BEFORE.get(kind);
        if (before == null) {
            return Stream.empty();
        }
        var recorded = project.milestone(before).filter(step -> applies(before, project));
        return recorded.isPresent() ? recorded.stream() : recordedBefore(before, project);
    }

    static boolean isOverdueOn(Milestone step, LocalDate day) {
        return step.due() != null && day.isAfter(step.due());
    }
}
