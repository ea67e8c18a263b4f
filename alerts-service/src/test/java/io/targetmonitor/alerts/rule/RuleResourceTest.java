package io.targetmonitor.alerts.rule;

import java.util.Arrays;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class RuleResourceTest {

    private static final String OVERDUE = "MILESTONE_OVERDUE";
    private static final String BEHIND = "TARGET_BEHIND";
    private static final String TUNING = """
            {"enabled":%s,"severity":"%s","graceDays":%d}
            """;

    @AfterEach
    void asDelivered() {
        tune(OVERDUE, "*", """
                {"enabled":true,"severity":"YELLOW","graceDays":0,"parameters":{},"escalation":[3,5,10]}
                """).statusCode(200);
        tune(BEHIND, "*", """
                {"enabled":true,"severity":"YELLOW","graceDays":0,"parameters":{},"escalation":[3,5,10]}
                """).statusCode(200);
    }

    @Test
    void listsAllRules() {
        as("viewer")
                .get("/api/v1/rules")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        equalTo(Arrays.stream(RuleCode.values())
                                .map(RuleCode::name)
                                .sorted()
                                .toList()))
                .body("items.description", everyItem(not(emptyOrNullString())));
    }

    /** The rows that the migration writes are what the code delivers. */
    @Test
    void everyRuleIsDeliveredAsItsCodeSays() {
        for (var code : RuleCode.values()) {
            var delivered = code.delivered();
            show(code.name())
                    .body("enabled", equalTo(true))
                    .body("severity", equalTo(delivered.severity().name()))
                    .body("graceDays", equalTo(0))
                    .body("escalation", equalTo(delivered.escalation()))
                    .body("parameters.size()", equalTo(code.parameters().size()))
                    .body("meaning.text", everyItem(not(emptyOrNullString())));
        }
    }

    @Test
    void aRuleSaysWhatItMeansInTheLanguageOfWhoeverAsks() {
        as("viewer")
                .header("Accept-Language", "en")
                .get("/api/v1/rules/REPORT_LATE")
                .then()
                .body("title", equalTo("Report late"))
                .body("meaning[0].text", equalTo("from so many working days late, included"));
        show("REPORT_LATE").body("title", equalTo("迟报"));
    }

    @Test
    void parametersThatAreNotNamedGoBackToAsDelivered() {
        tune(BEHIND, "*", """
                {"enabled":true,"severity":"YELLOW","graceDays":0,"parameters":{"pointsFrom":10.50}}
                """).statusCode(200).body("parameters.pointsFrom", equalTo(10.5f));
        tune(BEHIND, "*", """
                {"enabled":true,"severity":"YELLOW","graceDays":0,"parameters":{"percentUnder":80}}
                """)
                .statusCode(200)
                .body("parameters.pointsFrom", nullValue())
                .body("parameters.percentUnder", equalTo(80));
    }

    @Test
    void escalationIsTuned() {
        tune(OVERDUE, "*", """
                {"enabled":true,"severity":"YELLOW","graceDays":0,"escalation":[1,4]}
                """).statusCode(200).body("escalation", contains(1, 4));
    }

    @Test
    void showsHowARuleIsTuned() {
        show(OVERDUE)
                .statusCode(200)
                .body("family", equalTo("MILESTONE_OVERDUE"))
                .body("enabled", equalTo(true))
                .body("severity", equalTo("YELLOW"))
                .body("graceDays", equalTo(0))
                .body("parameters.redAfterMonths", equalTo(3));
        show("NO_SUCH_RULE").statusCode(404);
    }

    @Test
    void tuningAnswersWithTheRuleAndTheSameAgainChangesNothing() {
        var etag = etag(OVERDUE);
        var tuned = tune(OVERDUE, etag, TUNING.formatted(true, "YELLOW", 7))
                .statusCode(200)
                .body("graceDays", equalTo(7))
                .body("parameters.redAfterMonths", equalTo(3))
                .body("changedBy", equalTo("supervisor"))
                .extract()
                .header("ETag");

        assertThat(tuned).isNotEqualTo(etag);
        tune(OVERDUE, tuned, TUNING.formatted(true, "YELLOW", 7))
                .statusCode(200)
                .header("ETag", tuned);
    }

    @Test
    void tuningNamesTheStateItChanges() {
        var etag = etag(OVERDUE);
        tune(OVERDUE, etag, TUNING.formatted(true, "BLUE", 0)).statusCode(200);

        tune(OVERDUE, etag, TUNING.formatted(true, "RED", 0)).statusCode(412);
        as("supervisor")
                .contentType(ContentType.JSON)
                .body(TUNING.formatted(true, "RED", 0))
                .put("/api/v1/rules/" + OVERDUE)
                .then()
                .statusCode(428);
        show(OVERDUE).body("severity", equalTo("BLUE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MILESTONE_OVERDUE | {\"enabled\":true,\"severity\":\"YELLOW\"}                    | graceDays",
                "MILESTONE_OVERDUE | {\"severity\":\"YELLOW\",\"graceDays\":0}                     | enabled",
                "MILESTONE_OVERDUE | {\"enabled\":true,\"severity\":\"GREEN\",\"graceDays\":0}     | severity",
                "MILESTONE_OVERDUE | {\"enabled\":true,\"severity\":\"RED\",\"graceDays\":-1}      | graceDays",
                "MILESTONE_OVERDUE | {\"enabled\":true,\"severity\":\"RED\",\"graceDays\":367}     | graceDays",
                "MILESTONE_OVERDUE | {\"enabled\":true,\"severity\":\"RED\",\"graceDays\":0,\"escalation\":[5,3]} | escalation",
                "MILESTONE_OVERDUE | {\"enabled\":true,\"severity\":\"RED\",\"graceDays\":0,\"escalation\":[0]} | escalation",
                "MILESTONE_OVERDUE | {\"enabled\":true,\"severity\":\"RED\",\"graceDays\":0,\"escalation\":[1,2,3,4]} | escalation",
                "MILESTONE_OVERDUE | {\"enabled\":true,\"severity\":\"RED\",\"graceDays\":0,\"parameters\":{\"redAfterMonths\":1.5}} | parameters.redAfterMonths",
                "MILESTONE_OVERDUE | {\"enabled\":true,\"severity\":\"RED\",\"graceDays\":0,\"parameters\":{\"redAfterMonths\":null}} | parameters.redAfterMonths",
                "TARGET_BEHIND | {\"enabled\":true,\"severity\":\"RED\",\"graceDays\":0,\"parameters\":{\"pointsFrom\":5,\"percentUnder\":80}} | parameters.percentUnder",
                "TARGET_BEHIND | {\"enabled\":true,\"severity\":\"RED\",\"graceDays\":0,\"parameters\":{\"percentUnder\":0}} | parameters.percentUnder",
                "MILESTONE_OVERDUE | {\"enabled\":true,\"severity\":\"RED\",\"graceDays\":0,\"parameters\":{\"x\":1}} | parameters.x",
                "MILESTONE_OVERDUE | {\"enabled\":true,\"severity\":\"RED\",\"graceDays\":0,\"parameters\":{\"redAfterMonths\":0}} | parameters.redAfterMonths",
                "TARGET_BEHIND | {\"enabled\":true,\"severity\":\"RED\",\"graceDays\":0,\"parameters\":{\"redAfterMonths\":3}} | parameters.redAfterMonths",
            })
    void whatDoesNotWorkIsRefusedNotIgnored(String rule, String body, String field) {
        tune(rule, "*", body).statusCode(400).body("violations.field", hasItem(field));

        show(rule).body("severity", equalTo("YELLOW")).body("graceDays", equalTo(0));
    }

    @Test
    void aReporterOnlyReads() {
        as("reporter")
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(TUNING.formatted(false, "RED", 0))
                .put("/api/v1/rules/" + OVERDUE)
                .then()
                .statusCode(403);
        show(OVERDUE).body("enabled", equalTo(true));
    }

    @Test
    void aDisabledRuleResolvesWithTheNextEvent() {
        var land = UUID.randomUUID();
        Stage.send(Stage.TARGETS, Stage.target(land, 1, "2023-07-06", "440784", "YELLOW", "640", "-6"));
        tune(BEHIND, "*", TUNING.formatted(false, "YELLOW", 0)).statusCode(200);

        Stage.send(Stage.TARGETS, Stage.target(land, 2, "2023-08-06", "440784", "YELLOW", "650", "-6"));

        var events = Stage.alertEvents(land, "TARGET_PACE");
        assertThat(events).hasSize(2);
        assertThat(events.get(1).at("/data/change/cause").asText()).isEqualTo("RULE_CHANGED");
    }

    @Test
    void severityIsThatOfTheRule() {
        var project = UUID.randomUUID();
        tune(OVERDUE, "*", TUNING.formatted(true, "BLUE", 0)).statusCode(200);

        Stage.send(
                Stage.PROJECTS,
                Stage.project(project, 1, "2023-05-08", "440784", "ACTIVE", "FULL", "STARTED:2023-03-31"));

        assertThat(Stage.alertEvents(project, "MILESTONE_OVERDUE")
                        .get(0)
                        .at("/data/alert/severity")
                        .asText())
                .isEqualTo("BLUE");
    }

    private static String etag(String rule) {
        return show(rule).extract().header("ETag");
    }

    private static ValidatableResponse show(String rule) {
        return as("viewer").get("/api/v1/rules/" + rule).then();
    }

    private static ValidatableResponse tune(String rule, String ifMatch, String body) {
        return as("supervisor")
                .header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/rules/" + rule)
                .then();
    }

    private static RequestSpecification as(String role) {
        return RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer " + Tokens.of(role, role).areas("4407").token());
    }
}
