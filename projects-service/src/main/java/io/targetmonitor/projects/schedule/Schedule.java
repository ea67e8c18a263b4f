package io.targetmonitor.projects.schedule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static io.targetmonitor.projects.schedule.MilestoneState.AT_RISK;
import static io.targetmonitor.projects.schedule.MilestoneState.DONE_LATE;
import static io.targetmonitor.projects.schedule.MilestoneState.DONE_ON_TIME;
import static io.targetmonitor.projects.schedule.MilestoneState.NOT_APPLICABLE;
import static io.targetmonitor.projects.schedule.MilestoneState.NOT_MONITORED;
import static io.targetmonitor.projects.schedule.MilestoneState.NO_DEADLINE;
import static io.targetmonitor.projects.schedule.MilestoneState.ON_TRACK;
import static io.targetmonitor.projects.schedule.MilestoneState.OVERDUE_RED;
import static io.targetmonitor.projects.schedule.MilestoneState.OVERDUE_YELLOW;
import static io.targetmonitor.projects.schedule.MilestoneState.SUSPENDED;
import static io.targetmonitor.projects.schedule.MilestoneState.UNANCHORED;

/** The milestones of one project, judged together: what one has reached decides when another is due. */
public final class Schedule {

    /** Yinchuan 2025: red after three months. */
    private static final int MONTHS_UNTIL_RED = 3;

    /** So close to the due day, an open predecessor is a risk. */
    private static final int DAYS_OF_CONCERN = 30;

    private final Map<MilestoneKind, Milestone> milestones;

    private Schedule(Map<MilestoneKind, Milestone> milestones) {
        this.milestones = milestones;
    }

    /** Finds every due day anew, because an anchor may have been reached, moved or taken back. */
    public static Schedule of(Map<MilestoneKind, Milestone> given) {
        var resolved = new EnumMap<MilestoneKind, Milestone>(MilestoneKind.class);
        given.forEach((kind, milestone) -> resolved.put(kind, milestone.dueGiven(anchor -> achieved(given, anchor))));
        return new Schedule(resolved);
    }

    public Schedule with(MilestoneKind kind, Milestone milestone) {
        var changed = new EnumMap<MilestoneKind, Milestone>(MilestoneKind.class);
        changed.putAll(milestones);
        changed.put(kind, milestone);
        return of(changed);
    }

    /** In the order of a project's life. */
    public Map<MilestoneKind, Milestone> milestones() {
        return Collections.unmodifiableMap(milestones);
    }

    public Optional<Milestone> milestone(MilestoneKind kind) {
        return Optional.ofNullable(milestones.get(kind));
    }

    /** The furthest stage reached. */
    public Optional<MilestoneKind> stage() {
        return milestones.entrySet().stream()
                .filter(entry -> entry.getValue().isAchieved())
                .map(Map.Entry::getKey)
                .reduce((nearer, further) -> further);
    }

    /** The state of a milestone of this schedule on a day. */
    public MilestoneState stateOf(MilestoneKind kind, Circumstances circumstances, LocalDate today) {
        if (circumstances.standing() == Circumstances.Standing.RECORDED_ONLY) {
            return NOT_MONITORED;
        }
        if (!circumstances.need(kind)) {
            return NOT_APPLICABLE;
        }
        var milestone = milestones.get(kind);
        if (milestone.isAchieved()) {
            return milestone.isLateOn(milestone.achieved()) ? DONE_LATE : DONE_ON_TIME;
        }
        return switch (circumstances.standing()) {
            case SUSPENDED -> SUSPENDED;
            case ENDED -> NOT_APPLICABLE;
            case GOING_ON, RECORDED_ONLY -> openState(kind, milestone, circumstances, today);
        };
    }

    private MilestoneState openState(
            MilestoneKind kind, Milestone milestone, Circumstances circumstances, LocalDate today) {
        var due = milestone.dueOn();
        if (due == null) {
            return milestone.plan() instanceof Plan.After ? UNANCHORED : NO_DEADLINE;
        }
        if (milestone.isLateOn(today)) {
            return today.isBefore(due.plusMonths(MONTHS_UNTIL_RED)) ? OVERDUE_YELLOW : OVERDUE_RED;
        }
        var late = milestone.expectedAfter(due)
                || openBefore(kind, circumstances).anyMatch(step -> endangers(step, due, today));
        return late ? AT_RISK : ON_TRACK;
    }

    private static boolean endangers(Milestone predecessor, LocalDate due, LocalDate today) {
        return predecessor.isLateOn(today)
                || predecessor.expectedAfter(due)
                || !today.plusDays(DAYS_OF_CONCERN).isBefore(due);
    }

    /** The open steps directly before a milestone; one that nobody recorded is stepped over, silence proves nothing. */
    private Stream<Milestone> openBefore(MilestoneKind kind, Circumstances circumstances) {
        return kind.predecessors().stream()
                .flatMap(step -> circumstances.need(step) && milestones.containsKey(step)
                        ? Stream.of(milestones.get(step))
                        : openBefore(step, circumstances))
                .filter(step -> !step.isAchieved());
    }

    private static Optional<LocalDate> achieved(Map<MilestoneKind, Milestone> milestones, MilestoneKind kind) {
        return Optional.ofNullable(milestones.get(kind)).map(Milestone::achieved);
    }
}
