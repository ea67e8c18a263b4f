package io.targetmonitor.projects.schedule;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;

import io.targetmonitor.projects.schedule.Circumstances.Standing;

import static org.assertj.core.api.Assertions.assertThat;

class SchedulePropertiesTest {

    /** How alarming an open milestone is. */
    private static final List<MilestoneState> URGENCY = List.of(
            MilestoneState.ON_TRACK, MilestoneState.AT_RISK, MilestoneState.OVERDUE_YELLOW, MilestoneState.OVERDUE_RED);

    @Property
    void everyMilestoneHasAStateOnEveryDay(
            @ForAll("schedules") Map<MilestoneKind, Milestone> milestones,
            @ForAll Standing standing,
            @ForAll boolean needsNewLand,
            @ForAll("days") LocalDate today) {
        var schedule = Schedule.of(milestones);
        var circumstances = new Circumstances(standing, needsNewLand);

        for (var kind : milestones.keySet()) {
            assertThat(schedule.stateOf(kind, circumstances, today))
                    .isEqualTo(model(schedule, kind, circumstances, today));
        }
    }

    @Property
    void waitingNeverMakesAnOpenMilestoneBetter(
            @ForAll("schedules") Map<MilestoneKind, Milestone> milestones,
            @ForAll("days") LocalDate today,
            @ForAll @IntRange(min = 1, max = 400) int days) {
        var schedule = Schedule.of(milestones);

        for (var kind : milestones.keySet()) {
            var before = URGENCY.indexOf(schedule.stateOf(kind, MilestoneExamples.GOING_ON, today));
            var later = URGENCY.indexOf(schedule.stateOf(kind, MilestoneExamples.GOING_ON, today.plusDays(days)));
            assertThat(later).isGreaterThanOrEqualTo(before);
        }
    }

    @Property
    void theOrderOfReportsDoesNotMatter(
            @ForAll("schedules") Map<MilestoneKind, Milestone> milestones, @ForAll Random random) {
        var kinds = new ArrayList<>(milestones.keySet());
        Collections.shuffle(kinds, random);

        var reported = Schedule.of(Map.of());
        for (var kind : kinds) {
            reported = reported.with(kind, milestones.get(kind));
        }

        assertThat(reported.milestones()).isEqualTo(Schedule.of(milestones).milestones());
    }

    @Property
    void monthsAfterAnAnchorKeepItsDayOrClipToTheEndOfTheMonth(
            @ForAll("days") LocalDate anchor, @ForAll @IntRange(max = 60) int months) {
        var due = new Plan.After(Optional.of(MilestoneKind.STARTED), Period.ofMonths(months))
                .due(kind -> Optional.of(anchor))
                .orElseThrow();

        var month = YearMonth.from(anchor).plusMonths(months);
        assertThat(YearMonth.from(due)).isEqualTo(month);
        assertThat(due.getDayOfMonth()).isEqualTo(Math.min(anchor.getDayOfMonth(), month.lengthOfMonth()));
    }

    /** The rules said again, slowly: case by case, without sharing a line with the real ones. */
    private static MilestoneState model(
            Schedule schedule, MilestoneKind kind, Circumstances circumstances, LocalDate today) {
        var land = List.of("LISTED", "AWARDED", "CONTRACTED", "LAND_DELIVERED").contains(kind.name());
        var milestone = schedule.milestones().get(kind);
        if (circumstances.standing() == Standing.RECORDED_ONLY) {
            return MilestoneState.NOT_MONITORED;
        }
        if (land && !circumstances.needsNewLand()) {
            return MilestoneState.NOT_APPLICABLE;
        }
        if (milestone.achieved() != null) {
            var inTime = milestone.dueOn() == null
                    || milestone.achieved().isBefore(milestone.dueOn().plusDays(1));
            return inTime ? MilestoneState.DONE_ON_TIME : MilestoneState.DONE_LATE;
        }
        if (circumstances.standing() != Standing.GOING_ON) {
            return circumstances.standing() == Standing.SUSPENDED
                    ? MilestoneState.SUSPENDED
                    : MilestoneState.NOT_APPLICABLE;
        }
        if (milestone.dueOn() == null) {
            return milestone.plannedAfter() == null ? MilestoneState.NO_DEADLINE : MilestoneState.UNANCHORED;
        }
        if (!today.isBefore(threeMonthsAfter(milestone.dueOn()))) {
            return MilestoneState.OVERDUE_RED;
        }
        if (today.isAfter(milestone.dueOn())) {
            return MilestoneState.OVERDUE_YELLOW;
        }
        return isAtRisk(schedule, kind, circumstances, today) ? MilestoneState.AT_RISK : MilestoneState.ON_TRACK;
    }

    private static LocalDate threeMonthsAfter(LocalDate due) {
        var month = YearMonth.from(due).plusMonths(3);
        return month.atDay(Math.min(due.getDayOfMonth(), month.lengthOfMonth()));
    }

    private static boolean isAtRisk(
            Schedule schedule, MilestoneKind kind, Circumstances circumstances, LocalDate today) {
        var milestone = schedule.milestones().get(kind);
        if (milestone.forecast() != null && milestone.forecast().isAfter(milestone.dueOn())) {
            return true;
        }
        for (var step : nearestRecorded(schedule, kind, circumstances)) {
            var before = schedule.milestones().get(step);
            var expected = before.forecast() != null ? before.forecast() : before.dueOn();
            var daysLeft = milestone.dueOn().toEpochDay() - today.toEpochDay();
            if (before.achieved() == null
                    && (daysLeft <= 30
                            || before.dueOn() != null && today.isAfter(before.dueOn())
                            || expected != null && expected.isAfter(milestone.dueOn()))) {
                return true;
            }
        }
        return false;
    }

    private static List<MilestoneKind> nearestRecorded(
            Schedule schedule, MilestoneKind kind, Circumstances circumstances) {
        var found = new ArrayList<MilestoneKind>();
        for (var step : kind.predecessors()) {
            var needed = circumstances.needsNewLand() || step.track() != MilestoneTrack.LAND;
            if (needed && schedule.milestones().containsKey(step)) {
                found.add(step);
            } else {
                found.addAll(nearestRecorded(schedule, step, circumstances));
            }
        }
        return found;
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(2022, 1, 1), LocalDate.of(2026, 12, 31));
    }

    @Provide
    Arbitrary<Map<MilestoneKind, Milestone>> schedules() {
        return Arbitraries.maps(Arbitraries.of(MilestoneKind.class), milestones())
                .ofMaxSize(8);
    }

    private Arbitrary<Milestone> milestones() {
        return Combinators.combine(plans(), days().injectNull(0.6), days().injectNull(0.6))
                .as(MilestoneExamples::milestone);
    }

    private Arbitrary<Plan> plans() {
        var fixed = days().<Plan>map(Plan.OnDay::new);
        var relative = Combinators.combine(
                        Arbitraries.of(MilestoneKind.class).optional(),
                        Arbitraries.integers().between(0, 36))
                .<Plan>as((anchor, months) -> new Plan.After(anchor, Period.ofMonths(months)));
        return Arbitraries.oneOf(fixed, relative, Arbitraries.just(new Plan.Undated()));
    }
}
