package io.targetmonitor.alerts.watch;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.testing.EventContract;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.Tokens;

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
        assertThat(overdue(project)).isEmpty();

        MovableClock.moveTo("2023-04-01");
        var opened = overdue(project);
        assertThat(told(opened)).containsExactly("alert.opened.v1 2023-04-01T02:00:00Z YELLOW");
        assertThat(opened.get(0).at("/data/alert/subject").asText()).isEqualTo(project + "/STARTED");
        assertThat(opened.get(0).at("/data/alert/subjectName").asText()).isEqualTo("演示项目21：动工");
        assertThat(opened.get(0).at("/data/alert/numbers/due").asText()).isEqualTo("2023-03-31");

        MovableClock.moveTo("2023-05-18");
        Stage.send(Stage.PROJECTS, project(2, "2023-05-18", "STARTED:2023-03-31:2023-05-18", "AT_CAPACITY:2025-03-31"));
        assertThat(told(overdue(project)))
                .containsExactly(
                        "alert.opened.v1 2023-04-01T02:00:00Z YELLOW", "alert.resolved.v1 2023-05-18T02:00:00Z YELLOW");

        MovableClock.moveTo("2023-06-29");
        assertThat(told(overdue(twin))).hasSize(1);
        MovableClock.moveTo("2023-06-30");
        assertThat(told(overdue(twin)))
                .containsExactly(
                        "alert.opened.v1 2023-04-01T02:00:00Z YELLOW", "alert.raised.v1 2023-06-30T02:00:00Z RED");
        assertThat(overdue(twin)).allSatisfy(EventContract::assertValid);
        assertThat(Stage.notifications(twin, "MILESTONE_OVERDUE"))
                .extracting(event -> event.at("/data/notification/why").asText() + " "
                        + event.at("/data/notification/recipients/0/level").asInt())
                .containsExactlyInAnyOrder(
                        "OPENED 2", "ESCALATED 2", "ESCALATED 2", "ESCALATED 3", "RAISED 2", "RAISED 3");

        MovableClock.moveTo("2023-08-01");
        assertThat(Stage.alertEvents(recordOnly)).isEmpty();
        assertThat(told(overdue(twin))).hasSize(2);

        whatNobodyAnswersClimbsByWorkingDays();
        aPromiseThatIsNotKeptIsRemindedOf();
        aPresetJudgesAgainWithThePassOfTheNextDay();
    }

    private static void whatNobodyAnswersClimbsByWorkingDays() {
        var late = UUID.randomUUID();
        Stage.send(
                Stage.PROJECTS,
                Stage.project(late, 1, "2023-08-02", SHAPING, "ACTIVE", "NO_REPORTS", "APPROVED:2023-08-01"));
        MovableClock.moveTo("2023-08-16");

        assertThat(overdue(late))
                .extracting(event -> event.get("type").asText() + " "
                        + event.get("businesstime").asText().substring(0, 10) + " "
                        + event.at("/data/alert/level").asInt())
                .containsExactly(
                        "alert.opened.v1 2023-08-02 0",
                        "alert.escalated.v1 2023-08-07 1",
                        "alert.escalated.v1 2023-08-09 2",
                        "alert.escalated.v1 2023-08-16 3");
        assertThat(overdue(late)).allSatisfy(EventContract::assertValid);
    }

    private static void aPromiseThatIsNotKeptIsRemindedOf() {
        var late = UUID.randomUUID();
        Stage.send(
                Stage.PROJECTS,
                Stage.project(late, 1, "2023-08-16", SHAPING, "ACTIVE", "NO_REPORTS", "APPROVED:2023-08-15"));
        var alert = overdue(late).get(0).get("subject").asText();
        as("reporter")
                .body("{\"promisedBy\":\"2023-08-18\",\"measure\":\"周五前完成备案\"}")
                .post("/api/v1/alerts/%s/acknowledge".formatted(alert))
                .then()
                .statusCode(200);

        MovableClock.moveTo("2023-08-18");
        assertThat(overdue(late)).hasSize(2);
        MovableClock.moveTo("2023-08-19");

        var events = overdue(late);
        assertThat(told(events).get(2)).isEqualTo("alert.raised.v1 2023-08-19T02:00:00Z RED");
        assertThat(events.get(2).at("/data/change/cause").asText()).isEqualTo("PROMISE_BROKEN");
        assertThat(events).allSatisfy(EventContract::assertValid);
        assertThat(Stage.notifications(late))
                .extracting(event -> event.at("/data/notification/why").asText())
                .containsExactly("OPENED", "REMINDER");
    }

    /** Green by the light, but at 79 % of the pace: behind in Wuhan. */
    private static void aPresetJudgesAgainWithThePassOfTheNextDay() {
        var land = UUID.randomUUID();
        Stage.send(Stage.TARGETS, Stage.target(land, 1, "2023-08-19", "440784", "GREEN", "600", "-4"));
        assertThat(Stage.alertEvents(land)).isEmpty();

        as("supervisor").post("/api/v1/rule-presets/wuhan/apply").then().statusCode(200);
        MovableClock.moveTo("2023-08-20");
        assertThat(told(Stage.alertEvents(land))).containsExactly("alert.opened.v1 2023-08-20T02:00:00Z YELLOW");

        as("supervisor").post("/api/v1/rule-presets/default-5-10/apply").then().statusCode(200);
        MovableClock.moveTo("2023-08-21");
        assertThat(told(Stage.alertEvents(land)))
                .containsExactly(
                        "alert.opened.v1 2023-08-20T02:00:00Z YELLOW", "alert.resolved.v1 2023-08-21T02:00:00Z YELLOW");
    }

    private static RequestSpecification as(String role) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .header(
                        "Authorization",
                        "Bearer " + Tokens.of(role, role).areas("4407").token());
    }

    @Test
    void aDateGoneByFiresWithTheEventThatTellsOfIt() {
        Stage.send(Stage.PROJECTS, project(1, "2023-05-08", "STARTED:2023-03-31", "COMPLETED:2023-05-08"));

        assertThat(told(overdue(project))).containsExactly("alert.opened.v1 2023-05-08T02:00:00Z YELLOW");
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

        var events = overdue(project);
        assertThat(events)
                .extracting(event -> event.get("type").asText())
                .containsExactly("alert.opened.v1", "alert.updated.v1");
        assertThat(events.get(1).at("/data/change/fields/0/field").asText()).isEqualTo("leader");
    }

    private static List<JsonNode> overdue(Object subject) {
        return Stage.alertEvents(subject, "MILESTONE_OVERDUE");
    }

    private String project(long sequence, String day, String... milestones) {
        return Stage.project(project, sequence, day, SHAPING, "ACTIVE", "NO_REPORTS", milestones);
    }

    private List<String> causes(String kind) {
        return overdue(project + "/" + kind).stream()
                .map(event -> event.at("/data/change/cause").asText())
                .filter(cause -> !cause.isEmpty())
                .toList();
    }

    private static List<String> told(List<JsonNode> events) {
        return events.stream()
                .filter(event -> !event.get("type").asText().equals("alert.escalated.v1"))
                .map(event -> "%s %s %s"
                        .formatted(
                                event.get("type").asText(),
                                event.get("businesstime").asText(),
                                event.at("/data/alert/severity").asText()))
                .toList();
    }
}
