package io.targetmonitor.alerts.dryrun;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class DryRunResourceTest {

    /** An area of its own, so that others' events are not in the way. */
    private static final String TOWN = "440785113";

    private final UUID land = UUID.randomUUID();

    /** The clock of the tests stands in January or later in 2023, so all this was before. */
    @Test
    void aRuleIsTriedOnWhatHasBeenAndNothingElseHappens() {
        Stage.send(
                Stage.TARGETS,
                Stage.target(land, 1, "2022-07-06", TOWN, "GREEN", "640", "-4"),
                Stage.target(land, 2, "2022-08-06", TOWN, "YELLOW", "800", "-6"),
                Stage.target(land, 3, "2022-11-06", TOWN, "GREEN", "1900", "-2"));
        var events = Stage.alertEvents(land);
        var told = Stage.notifications(land);

        run("TARGET_BEHIND", "from=2022-01-01&to=2022-12-31&area=" + TOWN, null)
                .statusCode(200)
                .body("subjects", equalTo(1))
                .body("fired", equalTo(1))
                .body("items.firedOn", contains("2022-08-06"))
                .body("items.endedOn", contains("2022-11-06"))
                .body("items.cause", contains("TARGET_RECOVERED"))
                .body("items[0].subject", equalTo(land.toString()))
                .body("score.precision", nullValue());
        run("TARGET_BEHIND", "from=2022-01-01&to=2022-12-31&area=" + TOWN, "{\"parameters\":{\"pointsFrom\":3}}")
                .statusCode(200)
                .body("items.firedOn", contains("2022-07-06"))
                .body("setting.parameters.pointsFrom", equalTo(3));

        assertThat(Stage.alertEvents(land)).isEqualTo(events);
        assertThat(Stage.notifications(land)).isEqualTo(told);
        as("supervisor", "4407").get("/api/v1/rules/TARGET_BEHIND").then().body("parameters.pointsFrom", nullValue());
    }

    @Test
    void onlyOnesOwnAreasAreLookedAt() {
        var other = "440785114";
        Stage.send(Stage.TARGETS, Stage.target(land, 1, "2022-08-06", other, "YELLOW", "800", "-6"));

        as("supervisor", "4406")
                .post("/api/v1/rules/TARGET_BEHIND/dry-run?from=2022-01-01&to=2022-12-31")
                .then()
                .statusCode(200)
                .body("items.subject.findAll { it == '%s' }.size()".formatted(land), equalTo(0));
        as("supervisor", other)
                .post("/api/v1/rules/TARGET_BEHIND/dry-run?from=2022-01-01&to=2022-12-31&area=44")
                .then()
                .statusCode(200)
                .body("items.subject", hasItem(land.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2022-02-30&to=2022-12-31  | {}                                  | from",
                "from=2022-12-31&to=2022-01-01  | {}                                  | from",
                "from=2010-01-01&to=2022-01-01  | {}                                  | from",
                "from=2022-01-01&to=2099-01-01  | {}                                  | to",
                "area=here                      | {}                                  | area",
                "to=2022-12-31                  | {\"parameters\":{\"x\":1}}          | parameters.x",
                "to=2022-12-31                  | {\"parameters\":{\"pointsFrom\":-1}} | parameters.pointsFrom",
                "to=2022-12-31                  | {\"graceDays\":-1}                  | graceDays",
                "to=2022-12-31                  | {\"severity\":\"PINK\"}             | severity",
            })
    void whatCannotBeTriedIsRefused(String query, String body, String field) {
        run("TARGET_BEHIND", query, body).statusCode(400).body("violations.field", hasItem(field));
    }

    @Test
    void promisesAndUnknownRulesAreNotTried() {
        run("PROMISE_BROKEN", "to=2022-12-31", null).statusCode(409);
        run("NO_SUCH", "to=2022-12-31", null).statusCode(404);
        as("reporter", "4407")
                .post("/api/v1/rules/TARGET_BEHIND/dry-run")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse run(String rule, String query, String body) {
        var request = as("supervisor", "4407");
        if (body != null) {
            request.body(body);
        }
        return request.post("/api/v1/rules/%s/dry-run?%s".formatted(rule, query))
                .then();
    }

    private static RequestSpecification as(String role, String area) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .header(
                        "Authorization",
                        "Bearer " + Tokens.of(role, role).areas(area).token());
    }
}
