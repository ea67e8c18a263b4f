package io.targetmonitor.alerts.watch;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.testing.EventContract;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** What the events of projects, and the passing of days, lead to. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class MilestoneStoryTest {

    private static final String SHAPING = "440784001";

    private final UUID project = UUID.randomUUID();

    /** DEMO-K21 started 48 days late; its twin never did. The clock only moves forward, so both are told in one test. */
    @Test
    void anOverdueStartTurnsYellowTheDayAfterAndRedThreeMonthsLaterUnlessItComes() {
        var twin = UUID.randomUUID();
        var recordOnly = UUID.randomUUID();
        Stage.send(
                Stage.PROJECTS,
                project(1, "2023-01-03", "STARTED:2023-03-31", "AT_CAPACITY:2025-03-31", "RELOCATED:"),
                Stage.project(twin, 1, "2023-01-03", SHAPING, "ACTIVE", "NO_REPORTS", "STARTED:2023-03-31"),
                Stage.project(recordOnly, 1, "2023-01-03", SHAPING, "ACTIVE", "RECORD_ONLY", "STARTED:2023-03-31"));

        MovableClock.moveTo("2023-03-31");
        assertThat(Stage.alertEvents(project)).isEmpty();

        MovableClock.moveTo("2023-04-01");
        var opened = Stage.alertEvents(project);
        assertThat(told(opened)).containsExactly("alert.opened.v1 2023-04-01T02:00:00Z YELLOW");
        assertThat(opened.get(0).at("/data/alert/subject").asText()).isEqualTo(project + "/STARTED");
        assertThat(opened.get(0).at("/data/alert/subjectName").asText()).isEqualTo("演示项目21：动工");
        assertThat(opened.get(0).at("/data/alert/numbers/due").asText()).isEqualTo("2023-03-31");

        MovableClock.moveTo("2023-05-18");
        Stage.send(Stage.PROJECTS, project(2, "2023-05-18", "STARTED:2023-03-31:2023-05-18", "AT_CAPACITY:2025-03-31"));
        assertThat(told(Stage.alertEvents(project)))
                .containsExactly(
                        "alert.opened.v1 2023-04-01T02:00:00Z YELLOW", "alert.resolved.v1 2023-05-18T02:00:00Z YELLOW");

        MovableClock.moveTo("2023-06-29");
        assertThat(told(Stage.alertEvents(twin))).hasSize(1);
        MovableClock.moveTo("2023-06-30");
        assertThat(told(Stage.alertEvents(twin)))
                .containsExactly(
                        "alert.opened.v1 2023-04-01T02:00:00Z YELLOW", "alert.raised.v1 2023-06-30T02:00:00Z RED");
        assertThat(Stage.alertEvents(twin)).allSatisfy(EventContract::assertValid);
        assertThat(Stage.notifications(twin))
                .extracting(event -> event.at("/data/notification/why").asText())
                .containsExactly("OPENED", "RAISED");

        MovableClock.moveTo("2023-08-01");
        assertThat(Stage.alertEvents(recordOnly)).isEmpty();
        assertThat(Stage.alertEvents(twin)).hasSize(2);
    }

    @Test
    void aDateGoneByFiresWithTheEventThatTellsOfIt() {
        Stage.send(Stage.PROJECTS, project(1, "2023-05-08", "STARTED:2023-03-31", "COMPLETED:2023-05-08"));

        assertThat(told(Stage.alertEvents(project))).containsExactly("alert.opened.v1 2023-05-08T02:00:00Z YELLOW");
    }

    @Test
    void aMovedDateADroppedMilestoneAndAClosedProjectResolve() {
        Stage.send(
                Stage.PROJECTS,
                project(1, "2023-05-08", "STARTED:2023-03-31", "APPROVED:2023-03-31", "LISTED:2023-03-31"));
        Stage.send(Stage.PROJECTS, project(2, "2023-05-09", "STARTED:2023-12-31", "LISTED:2023-03-31"));
        Stage.send(
                Stage.PROJECTS,
                Stage.project(project, 3, "2023-05-10", SHAPING, "SUSPENDED", "NO_REPORTS", "LISTED:2023-03-31"));

        assertThat(causes("STARTED")).containsExactly("DEADLINE_MOVED");
        assertThat(causes("APPROVED")).containsExactly("DEADLINE_DROPPED");
        assertThat(causes("LISTED")).containsExactly("PROJECT_SUSPENDED");
    }

    @Test
    void aNewLeaderUpdatesTheOpenAlertOfEveryMilestoneAndNothingElse() {
        Stage.send(Stage.PROJECTS, project(1, "2023-05-08", "STARTED:2023-03-31", "APPROVED:2023-12-31"));
        var handedOver = project(2, "2023-05-09", "STARTED:2023-03-31", "APPROVED:2023-12-31")
                .replace("\"leader\":null", "\"leader\":\"副市长（分管工业）\"");

        Stage.send(Stage.PROJECTS, handedOver, handedOver);

        var events = Stage.alertEvents(project);
        assertThat(events)
                .extracting(event -> event.get("type").asText())
                .containsExactly("alert.opened.v1", "alert.updated.v1");
        assertThat(events.get(1).at("/data/change/fields/0/field").asText()).isEqualTo("leader");
    }

    private String project(long sequence, String day, String... milestones) {
        return Stage.project(project, sequence, day, SHAPING, "ACTIVE", "NO_REPORTS", milestones);
    }

    private List<String> causes(String kind) {
        return Stage.alertEvents(project + "/" + kind).stream()
                .map(event -> event.at("/data/change/cause").asText())
                .filter(cause -> !cause.isEmpty())
                .toList();
    }

    private static List<String> told(List<JsonNode> events) {
        return events.stream()
                .map(event -> "%s %s %s"
                        .formatted(
                                event.get("type").asText(),
                                event.get("businesstime").asText(),
                                event.at("/data/alert/severity").asText()))
                .toList();
    }
}
