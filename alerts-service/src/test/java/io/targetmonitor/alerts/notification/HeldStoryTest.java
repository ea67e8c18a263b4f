package io.targetmonitor.alerts.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.testing.EventContract;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.kit.testing.TopicReader;

import static io.targetmonitor.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** What is not told at once: silences, the night, storms. Business time of day is ten, and events bring their own. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class HeldStoryTest {

    private static final String PACE = "TARGET_PACE";

    private final UUID land = UUID.randomUUID();
    private final String unit = "单位" + land;
    private LocalDate today;

    @BeforeEach
    void whatDayItIs() {
        today = Stage.today();
    }

    @Test
    void aSilencedAlertOpensIsShownAndIsToldWhenTheSilenceIsEnded() {
        var silence = silence("\"subject\":\"%s\"".formatted(land))
                .statusCode(201)
                .extract()
                .<String>path("id");

        send(1, today + "T02:00:00Z", "YELLOW");

        assertThat(why()).isEmpty();
        as("viewer")
                .get("/api/v1/alerts?subject=" + land)
                .then()
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].silencedBy", equalTo(silence));
        assertThat(messages()).extracting(one -> one.get("hold").asText()).containsExactly("SILENCED");

        as("supervisor").delete("/api/v1/silences/" + silence).then().statusCode(204);

        await().untilAsserted(() -> assertThat(why()).containsExactly("OPENED"));
        assertThat(messages()).extracting(one -> one.get("state").asText()).containsExactlyInAnyOrder("TOLD", "SENT");
        as("supervisor").delete("/api/v1/silences/" + silence).then().statusCode(204);
        MovableClock.moveTo(today.plusDays(1).toString());
        assertThat(why()).as("exactly once").containsExactly("OPENED");
        as("viewer").get("/api/v1/alerts?subject=" + land).then().body("items[0].silencedBy", nullValue());
        as("viewer")
                .get("/api/v1/silences?area=440784&limit=500")
                .then()
                .body("items.find { it.id == '%s' }.endedBy".formatted(silence), notNullValue());
    }

    @Test
    void whatIsOverWhenTheSilenceEndsIsNotTold() {
        var silence = silence("\"subject\":\"%s\"".formatted(land)).extract().<String>path("id");
        send(1, today + "T02:00:00Z", "YELLOW");
        send(2, today + "T03:00:00Z", "GREEN");

        as("supervisor").delete("/api/v1/silences/" + silence);

        await().untilAsserted(() -> assertThat(messages())
                .extracting(one -> one.get("state").asText())
                .containsOnly("OVER"));
        assertThat(why()).isEmpty();
    }

    @Test
    void aSilenceEndsByItselfAndWhatGotWorseWasHeard() {
        silence("\"subject\":\"%s\",\"severity\":\"YELLOW\"".formatted(land), today.plusDays(1) + "T00:00:00Z");
        send(1, today + "T02:00:00Z", "YELLOW");
        assertThat(why()).isEmpty();
        send(2, today + "T03:00:00Z", "RED");
        assertThat(why()).containsExactly("RAISED");

        MovableClock.moveTo(today.plusDays(1).toString());

        assertThat(why())
                .as("who was told it is red need not hear it was yellow")
                .containsExactly("RAISED");
        assertThat(messages()).extracting(one -> one.get("state").asText()).containsExactly("OVER", "SENT");
    }

    @Test
    void theNightIsForRedOnly() {
        var night = today.plusDays(1);
        send(1, today + "T14:30:00Z", "YELLOW");
        assertThat(why()).isEmpty();
        assertThat(messages()).extracting(one -> one.get("hold").asText()).containsExactly("QUIET");
        assertThat(messages().get(0).get("releaseAt").asText()).isEqualTo(today + "T23:00:00Z");
        var red = UUID.randomUUID();
        Stage.send(Stage.TARGETS, target(red, 1, today + "T14:30:00Z", "RED"));
        assertThat(Stage.notifications(red)).hasSize(1);

        MovableClock.moveTo(night.toString());

        assertThat(why()).containsExactly("OPENED");
    }

    @Test
    void aStormBecomesOneDigestARecipient() {
        var subjects = IntStream.range(0, 330).mapToObj(i -> UUID.randomUUID()).toList();
        Stage.send(
                Stage.TARGETS,
                subjects.stream()
                        .map(id -> target(id, 1, today + "T02:00:00Z", "YELLOW"))
                        .toArray(String[]::new));
        assertThat(toTheUnit()).hasSize(300);

        MovableClock.moveTo(today.plusDays(1).toString());

        var told = toTheUnit();
        assertThat(told).hasSize(301);
        var digest = told.stream()
                .filter(event -> event.at("/data/notification/why").asText().equals("DIGEST"))
                .toList();
        assertThat(digest).hasSize(1);
        EventContract.assertValid(digest.get(0));
        assertThat(digest.get(0).at("/data/notification/digest/open/YELLOW").asInt())
                .isEqualTo(30);
        assertThat(digest.get(0).at("/data/notification/text/zh-CN").asText()).contains("黄灯30条");
        MovableClock.moveTo(today.plusDays(2).toString());
        assertThat(toTheUnit()).as("exactly once").hasSize(301);
    }

    @Test
    void whatIsWrongInASilenceIsNamed() {
        as("supervisor")
                .contentType(ContentType.JSON)
                .body("{\"area\":\"440784\",\"to\":\"2199-01-01T00:00:00Z\"}")
                .post("/api/v1/silences")
                .then()
                .statusCode(400)
                .body("violations.field", contains("reason"));
        silence("\"rule\":\"TARGET_BEHIND\"", "2199-01-01T00:00:00Z")
                .statusCode(400)
                .body("violations.field", contains("to"));
        silence("\"rule\":\"TARGET_BEHIND\"", "2000-01-01T00:00:00Z")
                .statusCode(400)
                .body("violations.field", contains("to"));
        as("supervisor")
                .contentType(ContentType.JSON)
                .body("{\"area\":\"440600\",\"to\":\"%sT00:00:00Z\",\"reason\":\"x\"}".formatted(today.plusDays(9)))
                .post("/api/v1/silences")
                .then()
                .statusCode(403);
    }

    @Test
    void aSilenceOfAnotherAreaIsAsIfNotThere() {
        var silence = silence("\"subject\":\"%s\"".formatted(land)).extract().<String>path("id");
        var foreign = Tokens.of("s", "supervisor").areas("4406").token();

        RestAssured.given()
                .header("Authorization", "Bearer " + foreign)
                .delete("/api/v1/silences/" + silence)
                .then()
                .statusCode(404);
        RestAssured.given()
                .header("Authorization", "Bearer " + foreign)
                .get("/api/v1/silences?limit=500")
                .then()
                .body("items.id", not(hasItem(silence)));
        as("viewer").get("/api/v1/silences?active=true&limit=500").then().body("items.id", hasItem(silence));
    }

    private ValidatableResponse silence(String matchers) {
        return silence(matchers, today.plusDays(30) + "T00:00:00Z");
    }

    private static ValidatableResponse silence(String matchers, String to) {
        return as("supervisor")
                .contentType(ContentType.JSON)
                .body("{\"area\":\"440784\",%s,\"to\":\"%s\",\"reason\":\"台风停工\"}".formatted(matchers, to))
                .post("/api/v1/silences")
                .then();
    }

    private void send(long sequence, String at, String light) {
        Stage.send(Stage.TARGETS, target(land, sequence, at, light));
    }

    /** Of one department and no leader: one recipient. */
    private String target(UUID id, long sequence, String at, String light) {
        return Stage.target(
                        id, sequence, "2023-01-01", "440784", light, "PENDING", "640", "-6", "\"" + unit + "\"", "null")
                .replace("\"businesstime\":\"2023-01-01T02:00:00Z\"", "\"businesstime\":\"" + at + "\"");
    }

    private List<String> why() {
        return Stage.notifications(land, PACE).stream()
                .map(message -> message.at("/data/notification/why").asText())
                .toList();
    }

    private List<JsonNode> toTheUnit() {
        var bootstrap = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        return TopicReader.events(bootstrap, "notifications.v1").stream()
                .filter(event -> event.at("/data/notification/recipients/0/department")
                        .asText()
                        .equals(unit))
                .toList();
    }

    private List<JsonNode> messages() {
        var alert = as("viewer")
                .get("/api/v1/alerts?subject=" + land)
                .<String>path("items.find { it.family == '%s' }.id".formatted(PACE));
        var items = as("viewer")
                .get("/api/v1/alerts/%s/notifications".formatted(alert))
                .as(JsonNode.class)
                .get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static RequestSpecification as(String role) {
        return RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer " + Tokens.of("anna", role).areas("4407").token());
    }
}
