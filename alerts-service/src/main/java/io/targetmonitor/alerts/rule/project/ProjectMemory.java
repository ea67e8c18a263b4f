package io.targetmonitor.alerts.rule.project;

import java.time.LocalDate;
import java.util.List;

import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.project.ProjectReading.Blocker;
import io.targetmonitor.alerts.rule.project.ProjectReading.Milestone;
import io.targetmonitor.kit.time.WorkingCalendar;

import static io.targetmonitor.alerts.rule.RuleCode.DATA_SUSPECT;

/**
 * What is remembered of a project from event to event.
 *
 * @param suspectSince the first day of an open question; null when there is none
 * @param goneMilestones those that the last event took away
 */
public record ProjectMemory(
        ProjectReading reading, LocalDate suspectSince, List<String> goneMilestones, List<String> goneBlockers) {

    /** Reports speak for a month and are due on this day of the next, or the working day after it (DOMAIN.md 2.4). */
    private static final int DUE_DAY = 6;

    public static final ProjectMemory UNSEEN = new ProjectMemory(null, null, List.of(), List.of());

    public ProjectMemory {
        goneMilestones = List.copyOf(goneMilestones);
        goneBlockers = List.copyOf(goneBlockers);
    }

    /** Takes in what an event tells on its day. */
    public ProjectMemory next(ProjectReading now, LocalDate day, RuleBook rules) {
        return new ProjectMemory(
                now,
                Progress.isSuspect(now, rules.of(DATA_SUSPECT)) ? suspectSince == null ? day : suspectSince : null,
                reading == null
                        ? List.of()
                        : reading.milestones().stream()
                                .map(Milestone::kind)
                                .filter(kind -> now.milestone(kind).isEmpty())
                                .toList(),
                reading == null
                        ? List.of()
                        : reading.blockers().stream()
                                .map(Blocker::id)
                                .filter(id -> now.blockers().stream()
                                        .noneMatch(blocker -> blocker.id().equals(id)))
                                .toList());
    }

    /** The same facts by rules that were tuned since. */
    public ProjectMemory again(LocalDate day, RuleBook rules) {
        return next(reading, day, rules);
    }

    /** Of the first month without a report; null when none is expected. */
    LocalDate nextReportDue(WorkingCalendar workdays) {
        var missing = reading.reportsOwedFrom();
        return missing == null
                ? null
                : workdays.nextWorkdayOnOrAfter(missing.plusMonths(1).atDay(DUE_DAY));
    }
}
