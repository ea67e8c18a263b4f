package io.targetmonitor.projects.schedule;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.targetmonitor.projects.schedule.Circumstances.Standing;

import static io.targetmonitor.projects.schedule.MilestoneExamples.GOING_ON;
import static io.targetmonitor.projects.schedule.MilestoneExamples.achieved;
import static io.targetmonitor.projects.schedule.MilestoneExamples.due;
import static io.targetmonitor.projects.schedule.MilestoneExamples.schedule;
import static io.targetmonitor.projects.schedule.MilestoneKind.AWARDED;
import static io.targetmonitor.projects.schedule.MilestoneKind.IN_STATISTICS;
import static io.targetmonitor.projects.schedule.MilestoneKind.LAND_DELIVERED;
import static io.targetmonitor.projects.schedule.MilestoneKind.LISTED;
import static io.targetmonitor.projects.schedule.MilestoneKind.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

class OrderCheckTest {

    private static final Circumstances LEASED = new Circumstances(Standing.GOING_ON, false);

    @Test
    void aStartBeforeTheHandoverIsRemarkedFromBothSides() {
        var given = schedule(STARTED, achieved("2023-03-28"), LAND_DELIVERED, achieved("2023-04-10"));

        assertThat(remarks(given, STARTED)).containsExactly("STARTED_BEFORE_LAND_DELIVERED");
        assertThat(remarks(given, LAND_DELIVERED)).containsExactly("STARTED_BEFORE_LAND_DELIVERED");
        assertThat(new OrderCheck(given, LEASED).remarksOn(STARTED)).isEmpty();
        assertThat(new OrderCheck(given, LEASED).remarksOn(LAND_DELIVERED)).isEmpty();
    }

    @Test
    void anOpenPredecessorIsRemarkedButOneThatNobodyRecordedIsNot() {
        assertThat(remarks(schedule(IN_STATISTICS, achieved("2023-04-26"), STARTED, due("2023-05-01")), IN_STATISTICS))
                .containsExactly("IN_STATISTICS_BEFORE_STARTED");
        assertThat(remarks(schedule(IN_STATISTICS, achieved("2023-04-26")), IN_STATISTICS))
                .isEmpty();
    }

    @Test
    void landOnTheDayOfTheStartIsAGoodDay() {
        assertThat(remarks(schedule(STARTED, achieved("2023-04-10"), LAND_DELIVERED, achieved("2023-04-10")), STARTED))
                .isEmpty();
    }

    @Test
    void aListingUnderThirtyDaysIsRemarked() {
        assertThat(remarks(schedule(LISTED, achieved("2023-03-01"), AWARDED, achieved("2023-03-30")), AWARDED))
                .containsExactly("LISTED_UNDER_30_DAYS");
        assertThat(remarks(schedule(LISTED, achieved("2023-03-01"), AWARDED, achieved("2023-03-31")), AWARDED))
                .isEmpty();
        assertThat(remarks(schedule(LISTED, achieved("2023-03-01"), AWARDED, achieved("2023-02-28")), AWARDED))
                .containsExactly("AWARDED_BEFORE_LISTED");
    }

    @Test
    void plansAreNotRemarked() {
        assertThat(remarks(schedule(STARTED, due("2023-03-28"), LAND_DELIVERED, due("2023-04-10")), STARTED))
                .isEmpty();
    }

    private static List<String> remarks(Schedule schedule, MilestoneKind kind) {
        return new OrderCheck(schedule, GOING_ON).remarksOn(kind);
    }
}
