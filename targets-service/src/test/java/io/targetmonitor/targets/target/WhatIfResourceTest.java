package io.targetmonitor.targets.target;

import java.time.Month;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.targets.Api;
import io.targetmonitor.targets.PastYears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class WhatIfResourceTest {

    private String land;
    private String id;

    @BeforeEach
    void setATarget() {
        land = Api.indicator(Api.QUANTITY);
        id = Api.target(land, "440784", "2022", "\"comparator\": \"GE\", \"value\": 1200, \"stretch\": 1500");
        Api.observe(land, "2022-03", "100").statusCode(201);
    }

    @Test
    void aValueToComeIsJudgedAsIfItWereThereAndNothingIsStored() {
        var before = Api.get("/targets/" + id).extract().asString();

        assume("{\"period\": \"2022-06\", \"value\": 590}")
                .statusCode(200)
                .body("targetId", equalTo(id), "assessment.actual", equalTo(590))
                .body("assessment.light", equalTo("GREEN"), "assessment.outcome", equalTo("PENDING"))
                .body("assessment.dataThrough", equalTo("2022-06-30"));
        assume("{\"period\": \"2022-12\", \"value\": 1499}")
                .body("assessment.outcome", equalTo("MET"), "assessment.stretchOutcome", equalTo("NOT_MET"));

        assertThat(Api.get("/targets/" + id).extract().asString()).isEqualTo(before);
        Api.get("/targets/events?limit=500&subject=" + id)
                .body("items.type", contains("target.set.v1", "target.assessed.v1"));
        Api.get("/observations?indicator=%s&area=440784".formatted(land)).body("items.size()", equalTo(1));
    }

    @Test
    void theForecastFollows() {
        PastYears.report(land, 2012, 2021, PastYears::seasonal);
        PastYears.reportUntil(land, 2022, Month.JUNE, PastYears::seasonal);

        var poor = assume("{\"period\": \"2022-07\", \"value\": 800}")
                .body("forecast.p50", notNullValue(), "assessment.basis.years", equalTo(9))
                .extract()
                .jsonPath();
        var good =
                assume("{\"period\": \"2022-07\", \"value\": 1100}").extract().jsonPath();

        assertThat(poor.getDouble("forecast.p50")).isLessThan(good.getDouble("forecast.p50"));
        assertThat(poor.getDouble("assessment.probability"))
                .isLessThanOrEqualTo(good.getDouble("assessment.probability"));
        assume("{\"period\": \"2022-12\", \"value\": 1100}").body("forecast", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"period": "2021-06", "value": 1}                                                | assume[0].period
        {"period": "2022-06", "value": -1}                                               | assume[0].value
        {"period": "2022-06", "value": 1}, {"period": "2022-Q2", "value": 1}             | assume[1].period
        {"period": "2022-06"}                                                            | assume[0]
        {}                                                                               | assume[0]
        {"period": "2022-06", "value": 1, "milestone": "SIGNED"}                         | assume[0]
        {"projectId": "01861500-8100-7021-8000-000000000021", "milestone": "SIGNED"}     | assume[0]
        {"projectId": "01861500-8100-7021-8000-000000000021", "milestone": "SIGNED", "date": "2022-06-30"} | assume[0].projectId
        """)
    void whatCannotBeSupposedIsNamed(String assumptions, String field) {
        assume(assumptions).statusCode(400).body("violations.field", contains(field));
    }

    @Test
    void somethingMustBeSupposedOfATargetThatOneSees() {
        assume("").statusCode(400).body("violations.field", contains("assume"));
        ask(UUID.randomUUID().toString(), "{\"period\": \"2022-06\", \"value\": 1}")
                .statusCode(404);
        Api.post(Api.supervisor(), "/what-if", "{\"assume\": [{\"period\": \"2022-06\", \"value\": 1}]}")
                .statusCode(400)
                .body("violations.field", contains("targetId"));
        Api.post(
                        Api.as(Tokens.of("v", "viewer").areas("4406")),
                        "/what-if",
                        body(id, "{\"period\": \"2022-06\", \"value\": 1}"))
                .statusCode(404);
    }

    private ValidatableResponse assume(String assumptions) {
        return ask(id, assumptions);
    }

    private static ValidatableResponse ask(String target, String assumptions) {
        return Api.post(Api.supervisor(), "/what-if", body(target, assumptions));
    }

    private static String body(String target, String assumptions) {
        return "{\"targetId\": \"%s\", \"assume\": [%s]}".formatted(target, assumptions);
    }
}
