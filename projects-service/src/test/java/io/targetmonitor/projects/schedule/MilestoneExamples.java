package io.targetmonitor.projects.schedule;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.targetmonitor.projects.schedule.Circumstances.Standing;

/** Milestones as tests need them. */
final class MilestoneExamples {

    static final Circumstances GOING_ON = new Circumstances(Standing.GOING_ON, true);

    private MilestoneExamples() {}

    static Milestone milestone(Plan plan, LocalDate forecast, LocalDate achieved) {
        return Milestone.of(
                plan,
                forecast,
                new Milestone.Outcome(achieved, Basis.DISPATCH, List.of(), List.of()),
                new Milestone.Label(null, null, null, null));
    }

    static Milestone due(String day) {
        return milestone(new Plan.OnDay(LocalDate.parse(day)), null, null);
    }

    static Milestone achieved(String day) {
        return milestone(new Plan.Undated(), null, LocalDate.parse(day));
    }

    static Milestone after(MilestoneKind anchor, String period) {
        return milestone(new Plan.After(Optional.ofNullable(anchor), Period.parse(period)), null, null);
    }

    static Schedule schedule(MilestoneKind kind, Milestone milestone) {
        return Schedule.of(Map.of(kind, milestone));
    }

    static Schedule schedule(MilestoneKind kind, Milestone milestone, MilestoneKind other, Milestone otherMilestone) {
        var both = new EnumMap<MilestoneKind, Milestone>(MilestoneKind.class);
        both.put(kind, milestone);
        both.put(other, otherMilestone);
        return Schedule.of(both);
    }
}
