package io.targetmonitor.alerts.alert;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.testing.EventContract;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class AlertResourceTest {

    private static final String PROMISE = """
            {"promisedBy":"%s","measure":"加快三宗地块挂牌"}
            """;
    private static final String SETTLEMENT = """
            {"reason":"现场核实已完成","evidence":[{"kind":"MINUTES","reference":"会议纪要12号"}]}
            """;
    private static final String FAR_AHEAD = "2199-12-31";

    private final UUID land = UUID.randomUUID();
    private String alert;

    @BeforeEach
    void anAlertIsOpen() {
        Stage.send(Stage.TARGETS, target(1, "2023-07-06", "YELLOW", "640", "-6"));
        alert = as("viewer").get("/api/v1/alerts?subject=" + land).path("items[0].id");
    }

    @Test
    void showsTheAlertWithItsTimeline() {
        Stage.send(Stage.TARGETS, target(2, "2023-11-06", "RED", "1250", "-10.5"));

        show("viewer")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("id", equalTo(alert))
                .body("severity", equalTo("RED"))
                .body("rule", equalTo("TARGET_FAR_BEHIND"))
                .body("level", equalTo(0))
                .body("resolvedAt", nullValue())
                .body("numbers.gap", equalTo(-10.5f))
                .body("numbers.unit", equalTo("mu"))
                .body("timeline.type", contains("alert.opened.v1", "alert.raised.v1"))
                .body("timeline[1].change.fields.field", hasItems("severity", "rule"));
    }

    @Test
    void listsByEveryFilter() {
        for (var filter : List.of(
                "area=440784",
                "area=440000",
                "state=OPEN",
                "state=OPEN&state=RESOLVED",
                "severity=YELLOW",
                "severity=RED&severity=YELLOW",
                "level=0",
                "rule=TARGET_BEHIND",
                "leader=副市长（分管自然资源）",
                "department=市自然资源局",
                "openedFrom=2023-07-06&openedTo=2023-07-06",
                "openedFrom=2023-07-06T02:00:00Z&openedTo=2023-07-06T02:00:00Z")) {
            assertThat(ids(filter)).as(filter).containsExactly(alert);
        }
        for (var filter : List.of(
                "area=440781",
                "area=440784106",
                "state=RESOLVED",
                "state=ACKNOWLEDGED&state=RESOLVED",
                "severity=RED",
                "level=1",
                "rule=MILESTONE_OVERDUE",
                "leader=市长",
                "department=市林业局",
                "openedFrom=2023-07-07",
                "openedTo=2023-07-05",
                "openedFrom=2023-07-06T02:00:01Z")) {
            assertThat(ids(filter)).as(filter).isEmpty();
        }
    }

    @Test
    void meIsThePostAndTheDepartmentOfTheToken() {
        var query = "/api/v1/alerts?subject=%s&leader=me".formatted(land);
        var mine =
                Tokens.of("zhang", "viewer").areas("4407").post("副市长（分管自然资源）").token();
        var another = Tokens.of("li", "viewer").areas("4407").post("市长").token();
        var nobody = Tokens.of("wang", "viewer").areas("4407").token();

        bearer(mine).get(query).then().body("items.id", contains(alert));
        bearer(another).get(query).then().statusCode(200).body("items", empty());
        bearer(nobody).get(query).then().statusCode(200).body("items", empty());
        bearer(nobody)
                .get("/api/v1/alerts?subject=%s&department=me".formatted(land))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void pagesByKeyNewestFirst() {
        var project = UUID.randomUUID();
        Stage.send(
                Stage.PROJECTS,
                Stage.project(
                        project,
                        1,
                        "2023-05-08",
                        "440784",
                        "ACTIVE",
                        "FULL",
                        "SIGNED:2023-01-31",
                        "APPROVED:2023-02-28",
                        "STARTED:2023-03-31"));
        var query = "/api/v1/alerts?limit=2&subject=" + project;

        var first = as("viewer")
                .get(query)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract();
        var second = as("viewer")
                .get(query + "&cursor=" + first.path("nextCursor"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("nextCursor", nullValue())
                .extract();

        assertThat(first.<List<String>>path("items.id")).doesNotContain(second.<String>path("items[0].id"));
    }

    @ParameterizedTest
    @CsvSource({
        "area=4407840, area",
        "state=CLOSED, state",
        "severity=GREEN, severity",
        "level=4, level",
        "level=x, level",
        "rule=NO_SUCH, rule",
        "openedFrom=yesterday, openedFrom",
        "openedTo=2023-02-30, openedTo",
        "limit=0, limit",
        "limit=501, limit",
        "cursor=abc, cursor",
        "colour=red, colour",
    })
    void aBadParameterIsNamed(String parameter, String field) {
        as("viewer")
                .get("/api/v1/alerts?" + parameter)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @Test
    void aPromiseAcknowledges() {
        post("reporter", "acknowledge", PROMISE.formatted(FAR_AHEAD))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("acknowledgement.by", equalTo("reporter"))
                .body("acknowledgement.promisedBy", equalTo(FAR_AHEAD))
                .body("acknowledgement.at", notNullValue());

        post("reporter", "acknowledge", PROMISE.formatted(FAR_AHEAD))
                .statusCode(409)
                .body("type", endsWith("/alert-not-open"));
        show("viewer").header("ETag", "\"2\"");
        var told = awaitedEvents(2).get(1);
        assertThat(told.get("actor").asText()).isEqualTo("reporter");
        EventContract.assertValid(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"promisedBy\":\"2000-01-01\",\"measure\":\"x\"}   | promisedBy",
                "{\"promisedBy\":\"soon\",\"measure\":\"x\"}         | promisedBy",
                "{\"measure\":\"x\"}                                 | promisedBy",
                "{\"promisedBy\":\"2199-12-31\"}                     | measure",
                "{\"promisedBy\":\"2199-12-31\",\"measure\":\"  \"}  | measure",
                "{\"promisedBy\":\"2199-12-31\",\"measure\":\"x\",\"by\":\"y\"} | by",
            })
    void aBadPromiseIsNamedAndChangesNothing(String body, String field) {
        post("reporter", "acknowledge", body).statusCode(400).body("violations.field", hasItem(field));

        show("viewer").body("state", equalTo("OPEN")).header("ETag", "\"1\"");
    }

    @Test
    void aMeasureHasAtMost500Characters() {
        var body = "{\"promisedBy\":\"2199-12-31\",\"measure\":\"%s\"}";

        post("reporter", "acknowledge", body.formatted("措".repeat(501))).statusCode(400);
        post("reporter", "acknowledge", body.formatted("措".repeat(500))).statusCode(200);
    }

    @Test
    void theSameKeyGivesTheSameAnswerOnce() {
        var key = UUID.randomUUID().toString();

        var first =
                keyed(key, "{\"text\":\"一\"}").then().statusCode(200).extract().asString();
        var again =
                keyed(key, "{\"text\":\"一\"}").then().statusCode(200).extract().asString();
        keyed(key, "{\"text\":\"二\"}").then().statusCode(422);

        assertThat(again).isEqualTo(first);
        show("viewer").body("timeline", hasSize(2));
    }

    @Test
    void aCommentStandsInTheTimelineAlsoAfterTheEnd() {
        post("supervisor", "resolve", SETTLEMENT).statusCode(200);

        post("reporter", "comment", "{\"text\":\"补充说明\"}").statusCode(200).body("state", equalTo("RESOLVED"));

        show("viewer")
                .body("timeline[2].type", equalTo("alert.commented.v1"))
                .body("timeline[2].change.comment", equalTo("补充说明"))
                .body("timeline[2].actor", equalTo("reporter"));
        post("reporter", "comment", "{\"text\":\"\"}").statusCode(400).body("violations.field", hasItem("text"));
    }

    @Test
    void aSupervisorSettlesWithEvidenceAndItStaysSettledWhileNotWorse() {
        post("supervisor", "resolve", SETTLEMENT)
                .statusCode(200)
                .body("state", equalTo("RESOLVED"))
                .body("resolvedAt", notNullValue());

        post("supervisor", "resolve", SETTLEMENT).statusCode(409).body("type", endsWith("/alert-already-resolved"));
        Stage.send(Stage.TARGETS, target(2, "2023-07-12", "YELLOW", "650", "-7"));
        show("viewer")
                .body("state", equalTo("RESOLVED"))
                .body("timeline", hasSize(2))
                .body("timeline[1].change.cause", equalTo("BY_HAND"))
                .body("timeline[1].change.reason", equalTo("现场核实已完成"))
                .body("timeline[1].change.evidence[0].reference", equalTo("会议纪要12号"));
        awaitedEvents(2).forEach(EventContract::assertValid);
        assertThat(Stage.notifications(land, "TARGET_PACE"))
                .extracting(event -> event.at("/data/notification/why").asText())
                .containsExactly("OPENED", "OPENED", "RESOLVED", "RESOLVED");
    }

    @Test
    void settlingNeedsAReasonAndEvidence() {
        post("supervisor", "resolve", "{\"evidence\":[{\"kind\":\"A\",\"reference\":\"b\"}]}")
                .statusCode(400)
                .body("type", endsWith("/reason-required"));
        for (var body : List.of("{}", "{\"reason\":null}", "{\"reason\":\" \",\"evidence\":[]}")) {
            post("supervisor", "resolve", body)
                    .statusCode(400)
                    .body("type", endsWith("/reason-required"))
                    .body("violations.field", contains("reason"));
        }
        for (var body : List.of(
                "{\"reason\":\"x\"}",
                "{\"reason\":\"x\",\"evidence\":[]}",
                "{\"reason\":\"x\",\"evidence\":[{\"kind\":\"A\"}]}",
                "{\"reason\":\"x\",\"evidence\":[null]}")) {
            post("supervisor", "resolve", body).statusCode(400);
        }
        show("viewer").body("state", equalTo("OPEN")).header("ETag", "\"1\"");
    }

    @Test
    void aStaleIfMatchIsRefused() {
        post("reporter", "comment", "{\"text\":\"一\"}").statusCode(200);

        as("reporter")
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(PROMISE.formatted(FAR_AHEAD))
                .post("/api/v1/alerts/{id}/acknowledge", alert)
                .then()
                .statusCode(412);
        show("viewer").body("state", equalTo("OPEN"));
    }

    @Test
    void anotherDepartmentsReporterOnlyReads() {
        var forestry =
                Tokens.of("lin", "reporter").areas("440784").department("市林业局").token();
        var own =
                Tokens.of("tu", "reporter").areas("440784").department("市自然资源局").token();

        bearer(forestry)
                .contentType(ContentType.JSON)
                .body(PROMISE.formatted(FAR_AHEAD))
                .post("/api/v1/alerts/{id}/acknowledge", alert)
                .then()
                .statusCode(403)
                .body("type", endsWith("/department-not-yours"));
        bearer(own)
                .contentType(ContentType.JSON)
                .body(PROMISE.formatted(FAR_AHEAD))
                .post("/api/v1/alerts/{id}/acknowledge", alert)
                .then()
                .statusCode(200);
    }

    @Test
    void outsideOnesAreasThereIsNothing() {
        var neighbour = Tokens.of("kaiping", "supervisor").areas("440783").token();

        bearer(neighbour).get("/api/v1/alerts/{id}", alert).then().statusCode(404);
        bearer(neighbour)
                .get("/api/v1/alerts?subject=" + land)
                .then()
                .statusCode(200)
                .body("items", empty());
        bearer(neighbour)
                .contentType(ContentType.JSON)
                .body(SETTLEMENT)
                .post("/api/v1/alerts/{id}/resolve", alert)
                .then()
                .statusCode(404);
        bearer(neighbour)
                .get("/api/v1/alerts/events?subject=" + alert)
                .then()
                .statusCode(200)
                .body("items", empty());
        show("viewer").body("state", equalTo("OPEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-7000-8000-000000000000", "not-an-id"})
    void anUnknownIdIsNotFound(String id) {
        as("viewer").get("/api/v1/alerts/" + id).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void eventsCanBeReplayed() {
        Stage.send(Stage.TARGETS, target(2, "2023-11-06", "RED", "1250", "-10.5"));

        as("viewer")
                .get("/api/v1/alerts/events?limit=1&subject=" + alert)
                .then()
                .statusCode(200)
                .body("items.type", contains("alert.opened.v1"))
                .body("items[0].data.alert.id", equalTo(alert))
                .body("nextCursor", notNullValue());
        as("viewer").get("/api/v1/alerts/events?after=x").then().statusCode(400);
        as("viewer")
                .get("/api/v1/alerts/events?limit=500&subject=" + alert)
                .then()
                .body("items.sequence", contains(1, 2))
                .body("items.subject", not(hasItem(land.toString())));
    }

    private List<JsonNode> awaitedEvents(int count) {
        MovableClock.awaitIdle();
        var events = Stage.alertEvents(land, "TARGET_PACE");
        assertThat(events).hasSize(count);
        return events;
    }

    private Response keyed(String key, String body) {
        return as("reporter")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/alerts/{id}/comment", alert);
    }

    private List<String> ids(String filter) {
        return list(filter).statusCode(200).extract().path("items.id");
    }

    private ValidatableResponse list(String filter) {
        return as("viewer")
                .get("/api/v1/alerts?subject=%s&%s".formatted(land, filter))
                .then();
    }

    private ValidatableResponse show(String role) {
        return as(role).get("/api/v1/alerts/{id}", alert).then();
    }

    private ValidatableResponse post(String role, String action, String body) {
        return as(role).contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/alerts/{id}/{action}", alert, action)
                .then();
    }

    private static RequestSpecification as(String role) {
        return bearer(Tokens.of(role, role).areas("4407").token());
    }

    private static RequestSpecification bearer(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token);
    }

    private String target(long sequence, String day, String light, String actual, String gap) {
        return Stage.target(land, sequence, day, "440784", light, actual, gap);
    }
}
