package io.targetmonitor.projects.schedule;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.targetmonitor.projects.schedule.Circumstances.Standing;

import static io.targetmonitor.projects.schedule.MilestoneExamples.GOING_ON;
import static io.targetmonitor.projects.schedule.MilestoneExamples.achieved;
import static io.targetmonitor.projects.schedule.MilestoneExamples.after;
import static io.targetmonitor.projects.schedule.MilestoneExamples.due;
import static io.targetmonitor.projects.schedule.MilestoneExamples.milestone;
import static io.targetmonitor.projects.schedule.MilestoneExamples.schedule;
import static io.targetmonitor.projects.schedule.MilestoneKind.AT_CAPACITY;
import static io.targetmonitor.projects.schedule.MilestoneKind.COMPLETED;
import static io.targetmonitor.projects.schedule.MilestoneKind.IN_PRODUCTION;
import static io.targetmonitor.projects.schedule.MilestoneKind.LAND_DELIVERED;
import static io.targetmonitor.projects.schedule.MilestoneKind.LISTED;
import static io.targetmonitor.projects.schedule.MilestoneKind.SIGNED;
import static io.targetmonitor.projects.schedule.MilestoneKind.STARTED;
import static io.targetmonitor.projects.schedule.MilestoneKind.TRIAL_PRODUCTION;
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
import static org.assertj.core.api.Assertions.assertThat;

class ScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "2023-03-31, 2023-02-01, ON_TRACK",
        "2023-03-31, 2023-03-31, ON_TRACK",
        "2023-03-31, 2023-04-01, OVERDUE_YELLOW",
        "2023-03-31, 2023-06-29, OVERDUE_YELLOW",
        "2023-03-31, 2023-06-30, OVERDUE_RED",
        "2023-11-30, 2024-02-28, OVERDUE_YELLOW",
        "2023-11-30, 2024-02-29, OVERDUE_RED",
    })
    void anOpenMilestoneIsYellowFromTheNextDayAndRedAfterThreeMonths(
            String due, LocalDate today, MilestoneState expected) {
        assertThat(schedule(STARTED, due(due)).stateOf(STARTED, GOING_ON, today))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-21, P1Y, 2024-04-21",
        "2023-08-31, P6M, 2024-02-29",
        "2024-02-29, P1Y, 2025-02-28",
        "2023-01-31, P1M, 2023-02-28",
        "2023-04-21, P90D, 2023-07-20"
    })
    void anAnchoredDeadlineIsTheAnchorsDayAndThePeriod(String start, String period, LocalDate expected) {
        var given = schedule(STARTED, achieved(start), TRIAL_PRODUCTION, after(STARTED, period));

        assertThat(given.milestone(TRIAL_PRODUCTION).orElseThrow().dueOn()).isEqualTo(expected);
    }

    @Test
    void aMovedAnchorMovesTheDeadlineAndATakenBackOneTakesItAway() {
        var given = schedule(STARTED, achieved("2023-04-21"), TRIAL_PRODUCTION, after(STARTED, "P1Y"));

        var moved = given.with(STARTED, achieved("2023-05-18"));
        assertThat(moved.milestone(TRIAL_PRODUCTION).orElseThrow().dueOn()).isEqualTo("2024-05-18");

        var takenBack = moved.with(STARTED, due("2023-03-31"));
        assertThat(takenBack.milestone(TRIAL_PRODUCTION).orElseThrow().dueOn()).isNull();
        assertThat(takenBack.stateOf(TRIAL_PRODUCTION, GOING_ON, day("2023-06-01")))
                .isEqualTo(UNANCHORED);
    }

    @Test
    void aDeadlineThatWaitsForItsAnchorIsUnanchoredAndNoPlanIsNoDeadline() {
        assertThat(schedule(TRIAL_PRODUCTION, after(null, "P1Y"))
                        .stateOf(TRIAL_PRODUCTION, GOING_ON, day("2030-01-01")))
                .isEqualTo(UNANCHORED);
        assertThat(schedule(COMPLETED, milestone(new Plan.Undated(), null, null))
                        .stateOf(COMPLETED, GOING_ON, day("2030-01-01")))
                .isEqualTo(NO_DEADLINE);
    }

    @Test
    void theDueDayItselfIsInTimeAndSoIsWhatNobodySetADayFor() {
        var plan = new Plan.OnDay(day("2023-03-31"));

        assertThat(schedule(STARTED, milestone(plan, null, day("2023-03-31")))
                        .stateOf(STARTED, GOING_ON, day("2024-01-01")))
                .isEqualTo(DONE_ON_TIME);
        assertThat(schedule(STARTED, milestone(plan, null, day("2023-04-01")))
                        .stateOf(STARTED, GOING_ON, day("2024-01-01")))
                .isEqualTo(DONE_LATE);
        assertThat(schedule(STARTED, achieved("2023-04-01")).stateOf(STARTED, GOING_ON, day("2024-01-01")))
                .isEqualTo(DONE_ON_TIME);
    }

    @Test
    void aForecastPastTheDueDayIsARisk() {
        var plan = new Plan.OnDay(day("2023-12-31"));

        assertThat(schedule(STARTED, milestone(plan, day("2024-01-01"), null))
                        .stateOf(STARTED, GOING_ON, day("2023-02-01")))
                .isEqualTo(AT_RISK);
        assertThat(schedule(STARTED, milestone(plan, day("2023-12-31"), null))
                        .stateOf(STARTED, GOING_ON, day("2023-02-01")))
                .isEqualTo(ON_TRACK);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-30, 2023-05-01, ON_TRACK", // both in time
        "2023-06-30, 2023-07-01, AT_RISK", // the predecessor is late
        "2023-11-30, 2023-11-30, ON_TRACK", // 31 days left
        "2023-11-30, 2023-12-01, AT_RISK",
        "2024-01-31, 2023-05-01, AT_RISK", // planned to come after what needs it
        "2023-12-31, 2023-12-01, AT_RISK", // 30 days left, still open
    })
    void anOpenPredecessorIsARiskWhenItIsLateOrTimeIsShort(
            String predecessorDue, LocalDate today, MilestoneState expected) {
        var given = schedule(TRIAL_PRODUCTION, due(predecessorDue), IN_PRODUCTION, due("2023-12-31"));

        assertThat(given.stateOf(IN_PRODUCTION, GOING_ON, today)).isEqualTo(expected);
    }

    @Test
    void aPredecessorThatNobodyRecordedIsSteppedOver() {
        var late = schedule(STARTED, due("2023-03-31"), IN_PRODUCTION, due("2023-12-31"));

        assertThat(late.stateOf(IN_PRODUCTION, GOING_ON, day("2023-04-01"))).isEqualTo(AT_RISK);
        assertThat(schedule(IN_PRODUCTION, due("2023-12-31")).stateOf(IN_PRODUCTION, GOING_ON, day("2023-12-30")))
                .isEqualTo(ON_TRACK);
    }

    @Test
    void landIsNoMatterForAProjectThatNeedsNone() {
        var leased = new Circumstances(Standing.GOING_ON, false);
        var given = schedule(LAND_DELIVERED, due("2023-03-31"), STARTED, due("2023-12-31"));

        assertThat(given.stateOf(LAND_DELIVERED, leased, day("2023-12-30"))).isEqualTo(NOT_APPLICABLE);
        assertThat(given.stateOf(STARTED, leased, day("2023-12-30"))).isEqualTo(ON_TRACK);
        assertThat(given.stateOf(STARTED, GOING_ON, day("2023-12-30"))).isEqualTo(AT_RISK);
    }

    @Test
    void aSuspendedProjectIsNotLateButWhatItDidStays() {
        var suspended = new Circumstances(Standing.SUSPENDED, true);
        var given = schedule(SIGNED, achieved("2023-01-03"), STARTED, due("2023-03-31"));

        assertThat(given.stateOf(STARTED, suspended, day("2024-01-01"))).isEqualTo(SUSPENDED);
        assertThat(given.stateOf(SIGNED, suspended, day("2024-01-01"))).isEqualTo(DONE_ON_TIME);
    }

    @Test
    void anEndedProjectWillNotComeToItsOpenMilestones() {
        var ended = new Circumstances(Standing.ENDED, true);

        assertThat(schedule(STARTED, due("2023-03-31")).stateOf(STARTED, ended, day("2024-01-01")))
                .isEqualTo(NOT_APPLICABLE);
    }

    @ParameterizedTest
    @EnumSource(MilestoneKind.class)
    void whatIsOnlyRecordedIsNeverJudged(MilestoneKind kind) {
        var recorded = new Circumstances(Standing.RECORDED_ONLY, true);

        assertThat(schedule(kind, due("2023-03-31")).stateOf(kind, recorded, day("2024-01-01")))
                .isEqualTo(NOT_MONITORED);
    }

    @Test
    void theStageIsTheFurthestMilestoneReachedInWhateverOrder() {
        assertThat(schedule(STARTED, achieved("2023-01-03"), LISTED, achieved("2023-05-01"))
                        .stage())
                .contains(STARTED);
        assertThat(schedule(SIGNED, achieved("2023-01-03"), AT_CAPACITY, due("2025-05-01"))
                        .stage())
                .contains(SIGNED);
        assertThat(schedule(SIGNED, due("2023-01-03")).stage()).isEmpty();
    }

    @Test
    void yellowTurnsRedOnlyOnce() {
        var given = schedule(STARTED, due("2023-03-31"));

        assertThat(day("2023-03-01")
                        .datesUntil(day("2023-12-31"))
                        .map(today -> given.stateOf(STARTED, GOING_ON, today))
                        .distinct())
                .containsExactly(ON_TRACK, OVERDUE_YELLOW, OVERDUE_RED);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
