package io.targetmonitor.alerts.alert;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Yellow on 6 July, red on 6 November, over on 6 December. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class PastAlertsTest {

    private final UUID land = UUID.randomUUID();
    private String alert;

    @BeforeEach
    void anAlertHasLived() {
        send(1, "2022-07-06", "640", "YELLOW", "-6");
        send(2, "2022-11-06", "1250", "RED", "-10.5");
        send(3, "2022-12-06", "1850", "GREEN", "1");
        alert = as("viewer").get("/api/v1/alerts?subject=" + land).path("items[0].id");
    }

    @Test
    void oneIsShownAsItWasWithWhatHadHappenedToIt() {
        show("2022-09-10")
                .statusCode(200)
                .header("ETag", nullValue())
                .body("severity", equalTo("YELLOW"))
                .body("state", equalTo("OPEN"))
                .body("numbers.gap", equalTo(-6))
                .body("sequence", equalTo(1))
                .body("timeline.type", contains("alert.opened.v1"));
        show("2022-11-10").body("severity", equalTo("RED")).body("timeline", hasSize(2));
        show("2022-12-06").body("state", equalTo("RESOLVED"));
        show("2022-07-05").statusCode(404);
        show("2022-11-06T01:59:59Z").body("severity", equalTo("YELLOW"));
    }

    @Test
    void whatSomebodyDidLaterWasNotKnownThen() {
        as("reporter")
                .contentType(ContentType.JSON)
                .body("{\"text\":\"补充说明\"}")
                .post("/api/v1/alerts/{id}/comment", alert)
                .then()
                .statusCode(200);

        show("2022-12-06").body("timeline", hasSize(3));
        as("viewer").get("/api/v1/alerts/{id}", alert).then().body("timeline", hasSize(4));
    }

    @Test
    void theListHasWhatWasOpenThen() {
        assertThat(ids("state=OPEN&asOf=2022-07-05")).isEmpty();
        assertThat(ids("state=OPEN&severity=YELLOW&asOf=2022-09-10")).containsExactly(alert);
        assertThat(ids("state=OPEN&severity=RED&asOf=2022-09-10")).isEmpty();
        assertThat(ids("rule=TARGET_FAR_BEHIND&state=OPEN&severity=RED&level=0&asOf=2022-11-10"))
                .containsExactly(alert);
        assertThat(ids("state=OPEN&state=ACKNOWLEDGED&asOf=2022-12-06")).isEmpty();
        assertThat(ids("state=RESOLVED&asOf=2022-12-06")).containsExactly(alert);
        assertThat(ids("state=OPEN")).isEmpty();
    }

    @Test
    void everyFilterHoldsInThePastToo() {
        for (var filter : List.of("area=440784", "openedFrom=2022-07-06", "openedTo=2022-07-06", "department=市自然资源局")) {
            assertThat(ids(filter + "&asOf=2022-09-10")).as(filter).containsExactly(alert);
        }
        for (var filter : List.of("area=440785", "openedFrom=2022-07-07", "openedTo=2022-07-05", "department=市林业局")) {
            assertThat(ids(filter + "&asOf=2022-09-10")).as(filter).isEmpty();
        }
    }

    @Test
    void anotherPlaceSeesNothingOfIt() {
        elsewhere("?asOf=2022-09-10&subject=" + land).statusCode(200).body("items", empty());
        elsewhere("/" + alert + "?asOf=2022-09-10").statusCode(404);
    }

    @Test
    void pagesGiveEachOnce() {
        var project = UUID.randomUUID();
        Stage.send(
                Stage.PROJECTS,
                Stage.project(
                        project,
                        1,
                        "2022-05-08",
                        "440784",
                        "ACTIVE",
                        "FULL",
                        "SIGNED:2022-01-31",
                        "APPROVED:2022-02-28",
                        "STARTED:2022-03-31"));
        var query = "/api/v1/alerts?limit=2&asOf=2022-05-08&subject=" + project;

        var first = as("viewer").get(query).then().body("items", hasSize(2)).extract();
        var second = as("viewer")
                .get(query + "&cursor=" + first.path("nextCursor"))
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue())
                .extract();

        assertThat(first.<List<String>>path("items.id")).doesNotContain(second.<String>path("items[0].id"));
    }

    @ParameterizedTest
    @CsvSource({"2999-01-01", "2023-02-30", "yesterday"})
    void aMomentThatIsNoneOrToComeIsRefused(String moment) {
        for (var path : List.of("/api/v1/alerts", "/api/v1/alerts/" + alert, "/api/v1/orders")) {
            as("viewer").get(path + "?asOf=" + moment).then().statusCode(400).body("violations.field", hasItem("asOf"));
        }
    }

    private void send(long sequence, String day, String actual, String light, String gap) {
        Stage.send(Stage.TARGETS, Stage.target(land, sequence, day, "440784", light, actual, gap));
    }

    private List<String> ids(String filter) {
        return as("viewer")
                .get("/api/v1/alerts?subject=%s&%s".formatted(land, filter))
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private ValidatableResponse show(String moment) {
        return as("viewer")
                .get("/api/v1/alerts/{id}?asOf={moment}", alert, moment)
                .then();
    }

    private static ValidatableResponse elsewhere(String place) {
        return bearer(Tokens.of("v", "viewer").areas("4406").token())
                .get("/api/v1/alerts" + place)
                .then();
    }

    private static RequestSpecification as(String role) {
        return bearer(Tokens.of(role, role).areas("4407").token());
    }

    private static RequestSpecification bearer(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token);
    }
}
