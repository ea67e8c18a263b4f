package io.targetmonitor.targets.project;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.events.ReceivedEvent;
import io.targetmonitor.kit.testing.EventContract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The samples of projects-service are the contract: we read them as they are. */
class ProjectFollowerContractTest {

    @Test
    void aReachedMilestoneCounts() {
        var project = read("project.milestone-achieved.v1");

        assertThat(project.area()).isEqualTo(Area.parse("440784001"));
        assertThat(project.plannedInvestment()).isEqualByComparingTo(new BigDecimal("215000000"));
        assertThat(project.capital()).isEqualTo("DOMESTIC");
        assertThat(project.tags()).containsExactly("KICKOFF-2023-02-03");
        assertThat(project.counts()).isTrue();
        assertThat(project.reached()).containsExactly(new ReachedMilestone("STARTED", LocalDate.parse("2023-05-18")));
        assertThat(project.planned())
                .containsExactly(
                        new PlannedDate("STARTED", LocalDate.parse("2023-03-31")),
                        new PlannedDate("TRIAL_PRODUCTION", LocalDate.parse("2024-05-18")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"project.withdrawn.v1", "project.merged.v1"})
    void whatHasBeenGivenUpNoLongerCounts(String type) {
        assertThat(read(type).counts()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project.registered.v1",
                "project.updated.v1",
                "project.milestone-planned.v1",
                "project.milestone-withdrawn.v1",
                "project.suspended.v1",
                "project.resumed.v1",
                "project.blocker-raised.v1",
                "project.blocker-cleared.v1"
            })
    void everyOtherEventLeavesItCounting(String type) {
        assertThat(read(type).counts()).isTrue();
    }

    private static ProjectFacts read(String type) {
        var envelope = EventContract.sample(type).toString().getBytes(UTF_8);
        return ReceivedEvent.parse(envelope).read(ProjectFacts.Data.class).project();
    }
}
