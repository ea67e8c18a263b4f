package io.targetmonitor.targets.target;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.targets.Api;
import io.targetmonitor.targets.BusinessDays;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ChecklistResourceTest {

    private static final String APPLIED = """
            {"state": "APPLIED", "reviewer": "市文明办", "items": [
              {"text": "申报材料上报", "done": true, "evidence": "粤文明办函〔2023〕12号"}, {"text": "实地测评", "done": false}]}
            """;

    private String id;

    @BeforeEach
    void setADesignation() {
        var city = Api.indicator("{\"name\": \"全国文明城市\", \"kind\": \"QUALITATIVE\"}");
        var body = "{\"indicator\":\"%s\",\"area\":\"440784\",\"department\":\"市文明办\"}".formatted(city);
        id = Api.post(Api.supervisor(), "/targets", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aChecklistIsShownAndNoLightIsComputedFromIt() {
        show().body("checklist", nullValue(), "assessment.missing", equalTo("CHECKLIST"));

        check(APPLIED).statusCode(201).header("ETag", "\"2\"");

        show().body("checklist.state", equalTo("APPLIED"), "checklist.reviewer", equalTo("市文明办"))
                .body("checklist.items[0].evidence", equalTo("粤文明办函〔2023〕12号"))
                .body("checklist.items[1].done", equalTo(false), "checklist.items[1].evidence", nullValue())
                .body("assessment.light", equalTo("GREY"), "assessment.missing", nullValue())
                .body("assessment.outcome", equalTo("PENDING"));
    }

    @Test
    void theSameListAgainChangesNothing() {
        check(APPLIED).statusCode(201);
        check(APPLIED).statusCode(200).header("ETag", "\"2\"");
        check(APPLIED.replace("false", "true")).statusCode(200).header("ETag", "\"3\"");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED,PENDING",
        "IN_PROGRESS,PENDING",
        "APPLIED,PENDING",
        "EVALUATED,PENDING",
        "DESIGNATED,MET",
        "FAILED,NOT_MET"
    })
    void aNameGivenOrRefusedIsTheOutcome(String state, String outcome) {
        check("{\"state\": \"%s\"}".formatted(state))
                .statusCode(201)
                .body("assessment.outcome", equalTo(outcome), "assessment.light", equalTo("GREY"));
    }

    @Test
    void whatWasWrittenEarlierStaysKnownForThatDay() {
        check(APPLIED).statusCode(201);
        var that = BusinessDays.today();
        BusinessDays.pass(1);
        check("{\"state\": \"DESIGNATED\"}").statusCode(200);

        Api.get("/targets/%s?asOf=%s".formatted(id, that))
                .body("checklist.state", equalTo("APPLIED"), "assessment.outcome", equalTo("PENDING"));
        show().body("checklist.state", equalTo("DESIGNATED"));
    }

    @Test
    void whatIsMeasuredHasNoChecklist() {
        var land = Api.indicator(Api.QUANTITY);
        var measured = Api.target(land, "440784", "2022", "\"comparator\": \"GE\", \"value\": 1");

        Api.put(Api.supervisor(), "/targets/%s/checklist".formatted(measured), APPLIED)
                .statusCode(409)
                .body("type", equalTo("/problems/not-a-checklist"));
    }

    @Test
    void aReporterWritesForTheirOwnDepartmentOnly() {
        check(department("市林业局"), APPLIED).statusCode(403);
        check(Api.as(Tokens.of("r", "reporter").areas("440785")), APPLIED).statusCode(404);
        check(department("市文明办").header("If-Match", "\"7\""), APPLIED).statusCode(412);
        check(department("市文明办"), APPLIED).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    state | {}
                    state | {"state": "NEARLY"}
                    text  | {"state": "APPLIED", "items": [{"done": true}]}
                    done  | {"state": "APPLIED", "items": [{"text": "x", "done": "yes"}]}
                    items | {"state": "APPLIED", "items": [null]}
                    """)
    void whatIsNotUnderstoodIsRefused(String field, String body) {
        check(body).statusCode(400).body("violations.field", hasItem(containsString(field)));
    }

    private static RequestSpecification department(String department) {
        return Api.as(Tokens.of("r", "reporter").areas("440784").department(department));
    }

    private ValidatableResponse check(String body) {
        return check(Api.supervisor(), body);
    }

    private ValidatableResponse check(RequestSpecification user, String body) {
        return Api.put(user, "/targets/%s/checklist".formatted(id), body);
    }

    private ValidatableResponse show() {
        return Api.get("/targets/" + id).statusCode(200);
    }
}
