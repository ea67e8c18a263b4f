package io.targetmonitor.alerts.subject;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.testing.EventContract;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.Tokens;

import static io.targetmonitor.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** A county counts starts; its target is one short, and one project of a town in it is late. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class InhibitionTest {

    private static int counties = 441_001;

    /** Of this test alone, or the projects of other tests would explain the target too. */
    private final String county = String.valueOf(counties++);

    private final UUID target = UUID.randomUUID();
    private final UUID project = UUID.randomUUID();
    private final String indicator =
            "STARTS_" + target.toString().substring(0, 8).toUpperCase();

    @Test
    void aLateProjectExplainsTheCountAndNobodyIsToldTwice() {
        define();
        late(1);

        behind(1, "2023-07-06", "YELLOW", 9);

        var cause = alertOf(project);
        assertThat(alertOf(target).get("causedBy")).isEqualTo(cause.get("id"));
        assertThat(Stage.notifications(target)).isEmpty();
        assertThat(Stage.alertEvents(target)).allSatisfy(EventContract::assertValid);
        assertThat(messages(alertOf(target).get("id").asText()))
                .allSatisfy(message -> assertThat(message.get("hold").asText()).isEqualTo("CAUSED"))
                .hasSize(2);
    }

    @Test
    void whenTheProjectCatchesUpWhatIsStillOpenIsTold() {
        define();
        behind(1, "2023-07-06", "YELLOW", 9);
        assertThat(Stage.notifications(target)).hasSize(2);
        late(1);
        assertThat(alertOf(target).get("causedBy").isNull()).isFalse();
        behind(2, "2023-08-07", "RED", 9);
        assertThat(Stage.notifications(target)).as("the raise is not told").hasSize(2);

        Stage.send(Stage.PROJECTS, project(2, "2023-08-08", "STARTED:2023-05-31:2023-08-08"));

        assertThat(alertOf(target).get("causedBy").isNull()).isTrue();
        await().untilAsserted(() -> assertThat(Stage.notifications(target))
                .extracting(message -> message.at("/data/notification/why").asText())
                .containsExactlyInAnyOrder("OPENED", "OPENED", "RAISED", "RAISED"));
    }

    @Test
    void oneLateProjectDoesNotExplainAShortfallOfTwo() {
        define();
        late(1);

        behind(1, "2023-07-06", "YELLOW", 8);

        assertThat(alertOf(target).get("causedBy").isNull()).isTrue();
        assertThat(Stage.notifications(target)).hasSize(2);
    }

    @Test
    void aProjectThatTheIndicatorDoesNotCountExplainsNothing() {
        define();
        Stage.send(
                Stage.PROJECTS, project(1, "2023-06-01", "STARTED:2023-05-31").replace("\"INDUSTRY\"", "\"RURAL\""));

        behind(1, "2023-07-06", "YELLOW", 9);

        assertThat(alertOf(target).get("causedBy").isNull()).isTrue();
    }

    @Test
    void aLateReportOfAProjectExplainsNothing() {
        define();
        Stage.send(
                Stage.PROJECTS,
                Stage.with(
                        project(1, "2023-06-01", "STARTED:2023-07-31"),
                        "\"blockers\":[]",
                        "\"blockers\":[],\"reportsOwedFrom\":\"2023-03\""));
        assertThat(Stage.alertEvents(project, "REPORT_LATE")).isNotEmpty();

        behind(1, "2023-07-06", "YELLOW", 9);

        assertThat(alertOf(target).get("causedBy").isNull()).isTrue();
    }

    private void define() {
        Stage.send(Stage.TARGETS, """
                {"specversion":"1.0","id":"%s","source":"/targets-service","type":"indicator.defined.v1","subject":"%s",\
                "time":"2026-11-23T02:00:00Z","datacontenttype":"application/json","epoch":1,"sequence":1,\
                "businesstime":"2023-02-03T02:00:00Z","actor":"supervisor","data":{"indicator":{"code":"%s",\
                "derivation":{"from":"PROJECTS","measure":"COUNT","milestone":"STARTED",\
                "where":{"category":["INDUSTRY"]}}},"change":{"fields":[]}}}""".formatted(UUID.randomUUID(), indicator, indicator));
    }

    private void late(long sequence) {
        Stage.send(Stage.PROJECTS, project(sequence, "2023-06-01", "STARTED:2023-05-31"));
    }

    private String project(long sequence, String day, String milestone) {
        return Stage.project(project, sequence, day, county + "106", "ACTIVE", "FULL", milestone);
    }

    private void behind(long sequence, String day, String light, int actual) {
        Stage.send(
                Stage.TARGETS,
                Stage.target(target, sequence, day, county, light, String.valueOf(actual), "-6")
                        .replace("\"expected\":760", "\"expected\":10")
                        .replace("\"LAND\"", "\"" + indicator + "\""));
    }

    private JsonNode alertOf(UUID subject) {
        var events = Stage.alertEvents(subject);
        return events.get(events.size() - 1).at("/data/alert");
    }

    private static List<JsonNode> messages(String alert) {
        var token = Tokens.of("v", "viewer").areas("*").token();
        var items = RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/alerts/%s/notifications".formatted(alert))
                .then()
                .statusCode(200)
                .extract()
                .body()
                .as(JsonNode.class)
                .get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
