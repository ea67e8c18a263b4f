package io.targetmonitor.targets.observation;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.targets.Api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ObservationResourceTest {

    private static final String SEPTEMBER = "\"2022-09-06T08:00:00Z\"";
    private static final String LATER = "\"2022-09-20T01:00:00Z\"";

    private String land;

    @BeforeEach
    void defineAnIndicator() {
        land = Api.indicator(Api.QUANTITY);
    }

    @Test
    void aCorrectionIsANewVintageAndBothStay() {
        Api.observe(land, "2022-08", Map.of("value", "960", "publishedAt", SEPTEMBER))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("vintage", equalTo(1), "basis", nullValue(), "backfill", equalTo(true));
        Api.observe(land, "2022-08", Map.of("value", "900", "publishedAt", LATER, "reason", "\"合同解除\""))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("vintage", equalTo(2), "value", equalTo(900));

        series("&asOf=2022-09-10").body("items.value", contains(960));
        series("").body("items.value", contains(900));
        series("&vintages=true").body("items.vintage", contains(1, 2));
        series("&asOf=2022-09-01").body("items", empty());
    }

    @Test
    void theSameAgainChangesNothingAlsoAfterACorrection() {
        Api.observe(land, "2022-08", Map.of("value", "960", "publishedAt", SEPTEMBER))
                .statusCode(201);
        Api.observe(land, "2022-08", Map.of("value", "960.00")).statusCode(200).header("ETag", "\"1\"");
        Api.observe(land, "2022-08", Map.of("value", "900", "publishedAt", LATER))
                .statusCode(200);

        Api.observe(land, "2022-08", Map.of("value", "960", "publishedAt", SEPTEMBER))
                .statusCode(200)
                .header("ETag", "\"1\"");
        Api.observe(land, "2022-08", Map.of("value", "900")).statusCode(200).header("ETag", "\"2\"");
        series("&vintages=true").body("items", hasSize(2));
    }

    @Test
    void aFinalFigureIsNewsEvenIfItIsTheSame() {
        Api.observe(land, "2022-12", "2000").statusCode(201);

        Api.observe(land, "2022-12", Map.of("value", "2000", "status", "\"FINAL\""))
                .statusCode(200)
                .body("vintage", equalTo(2), "status", equalTo("FINAL"));
    }

    @Test
    void whoSaysNothingOfItLeavesAFigureFinalUnlessItIsAnother() {
        Api.observe(land, "2022-12", Map.of("value", "2000", "status", "\"FINAL\""))
                .statusCode(201);

        Api.observe(land, "2022-12", "2000")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("FINAL"));
        Api.observe(land, "2022-12", "2010")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("PRELIMINARY"));
    }

    @Test
    void whatHasBeenDoneShrinksOnlyWithAReason() {
        Api.observe(land, "2022-07", Map.of("value", "800", "basis", "\"done\""))
                .statusCode(201);

        Api.observe(land, "2022-08", Map.of("value", "799", "basis", "\"done\""))
                .statusCode(400)
                .body("type", equalTo("/problems/reason-required"), "violations.field", contains("reason"));
        Api.observe(land, "2022-08", Map.of("value", "700", "basis", "\"accepted\""))
                .statusCode(201);
        Api.observe(land, "2022-08", Map.of("value", "799", "basis", "\"done\"", "reason", "\"核减\""))
                .statusCode(201);
        Api.observe(land, "2023-01", Map.of("value", "799", "publishedAt", "\"2023-01-01T00:00:00Z\""))
                .statusCode(400)
                .body("violations.field", contains("period"));
    }

    @Test
    void aMonthThatWasCorrectedForbidsNothingAnyMore() {
        Api.observe(land, "2022-07", Map.of("value", "800", "publishedAt", SEPTEMBER))
                .statusCode(201);
        Api.observe(land, "2022-07", Map.of("value", "700", "publishedAt", LATER, "reason", "\"核减\""))
                .statusCode(200);

        Api.observe(land, "2022-08", "750").statusCode(201);
        Api.observe(land, "2022-09", "699").statusCode(400);
    }

    @Test
    void aNewYearStartsAgain() {
        Api.observe(land, "2021-12", "800").statusCode(201);

        Api.observe(land, "2022-01", "10").statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mu  | 22900.05     | 1526.67 | ha
                    mu  | 5            | 5       | mu
                    CNY | 12000000     | 1200    | CNY_10K
                    CNY | 30040000000  | 300.4   | CNY_100M
                    """)
    void whatCameInConvertsExactly(String unit, String value, String reported, String reportedUnit) {
        var indicator = Api.indicator("{\"name\":\"x\",\"unit\":\"%s\",\"kind\":\"CUMULATIVE\"}".formatted(unit));

        Api.observe(indicator, "2022-08", Map.of("value", value, "reported", reported(reported, reportedUnit)))
                .statusCode(201)
                .body("reported.unit", equalTo(reportedUnit));
        Api.observe(indicator, "2022-09", Map.of("value", value + "1", "reported", reported(reported, reportedUnit)))
                .statusCode(400)
                .body("violations.field", contains("reported.value"));
        Api.observe(indicator, "2022-09", Map.of("value", value, "reported", reported(reported, "%")))
                .statusCode(400)
                .body("violations.field", contains("reported.unit"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    440784  | 2022-08   | value       | {"value": -1}
                    440784  | 2022-08   | value       | {}
                    440784  | 2022-08   | value       | {"value": "viel"}
                    440784  | 2022-08   | value       | {"value": 1e30}
                    440784  | 2022-08   | publishedAt | {"value": 1, "publishedAt": "2022-09-01T25:00:00Z"}
                    440784  | 2022-08   | publishedAt | {"value": 1, "publishedAt": "2099-09-01T00:00:00Z"}
                    440784  | 2099-08   | period      | {"value": 1}
                    440784  | 2022-13   | period      | {"value": 1}
                    440784  | 2022-8    | period      | {"value": 1}
                    44078   | 2022-08   | area        | {"value": 1}
                    heshan  | 2022-08   | area        | {"value": 1}
                    440784  | 2022-08   | colour      | {"value": 1, "colour": "red"}
                    440784  | 2022-08   | status      | {"value": 1, "status": "SURE"}
                    """)
    void badInputIsRefusedWithTheFieldNamedAndNothingIsStored(String area, String period, String field, String body) {
        Api.put(Api.supervisor(), "/observations/%s/%s/%s".formatted(land, area, period), body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(containsString(field)));

        series("&vintages=true").body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "2.5"})
    void aPlaceIsAWholeNumberFromOneOn(String place) {
        var list = Api.indicator("{\"name\": \"百强县\", \"kind\": \"RANK\", \"unit\": \"rank\"}");

        Api.observe(list, "2022-12", place).statusCode(400).body("violations.field", contains("value"));
        Api.observe(list, "2022-12", "85.0").statusCode(201);
    }

    @Test
    void brokenJsonAndTwoMegabytesAreRefused() {
        Api.put(Api.reporter(), "/observations/%s/440784/2022-08".formatted(land), "{\"value\":")
                .statusCode(400);
        var longText = "x".repeat(2_000_000);
        Api.observe(land, "2022-08", Map.of("value", "1", "source", "\"" + longText + "\""))
                .statusCode(400);

        series("&vintages=true").body("items", empty());
    }

    @Test
    void severalYearsEndInOrder() {
        Api.get("/observations?period=2025/2023").statusCode(400).body("violations.field", contains("period"));
    }

    @Test
    void aValueThroughOneDayIsOneValueWhateverItsPeriodIsCalled() {
        Api.observe(land, "2022-Q1", "100").statusCode(201);

        Api.observe(land, "2022-03", "100").statusCode(200).header("ETag", "\"1\"");
        Api.observe(land, "2022-03", "110")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("period", equalTo("2022-Q1"));
        Api.observe(land, "2022-Q1", "110").statusCode(200).header("ETag", "\"2\"");
        Api.observe(land, "2022-Q1", "120").statusCode(200).header("ETag", "\"3\"");
        Api.observe(land, "2022-04", "115").statusCode(400).body("violations.field", contains("reason"));
        series("").body("items.value", contains(120));
        series("&vintages=true").body("items.vintage", contains(1, 2, 3));
    }

    @Test
    void theStateOneCorrectsMayBeNamed() {
        Api.observe(land, "2022-08", "960").statusCode(201);
        var path = "/observations/%s/440784/2022-08".formatted(land);

        Api.put(Api.reporter().header("If-Match", "\"5\""), path, "{\"value\": 970}")
                .statusCode(412);
        Api.put(Api.reporter().header("If-Match", "\"1\""), path, "{\"value\": 970}")
                .statusCode(200);
    }

    @Test
    void theStateOneCorrectsIsTheOneInForceWhateverArrivedLast() {
        Api.observe(land, "2022-08", Map.of("value", "900", "publishedAt", LATER))
                .statusCode(201);
        Api.observe(land, "2022-08", Map.of("value", "960", "publishedAt", SEPTEMBER))
                .statusCode(200);
        var path = "/observations/%s/440784/2022-08".formatted(land);
        series("").body("items.sequence", contains(1));

        Api.put(Api.reporter().header("If-Match", "\"2\""), path, "{\"value\": 970}")
                .statusCode(412);
        Api.put(Api.reporter().header("If-Match", "\"1\""), path, "{\"value\": 970}")
                .statusCode(200)
                .header("ETag", "\"3\"");
        Api.put(Api.reporter().header("If-Match", "\"1\""), path, "{\"value\": 980}")
                .statusCode(412);
    }

    @Test
    void aForeignAreaIsAsIfNotThere() {
        var town = Api.as(Tokens.of("gonghe", "reporter").areas("440784106"));

        Api.put(town, "/observations/%s/440784/2022-08".formatted(land), "{\"value\": 1}")
                .statusCode(404);
        Api.put(Api.reporter(), "/observations/none-such/440784/2022-08", "{\"value\": 1}")
                .statusCode(404);
    }

    @Test
    void oneSeesTheValuesOfTheAreaAboveButNotOfStrangers() {
        Api.observe(land, "2022-08", "960").statusCode(201);

        visibleTo("440784106").body("items", hasSize(1));
        visibleTo("4406").body("items", empty());
    }

    @Test
    void derivedValuesAreNeverTypedIn() {
        var derived = Api.indicator("""
                {"name": "签约", "unit": "count", "kind": "CUMULATIVE",
                 "derivation": {"from": "PROJECTS", "measure": "COUNT", "milestone": "SIGNED"}}
                """);

        Api.observe(derived, "2022-08", "5").statusCode(409).body("type", equalTo("/problems/indicator-derived"));
    }

    @Test
    void listsGoOnWhereTheyStopped() {
        Api.observe(land, "2022-01", "1").statusCode(201);
        Api.observe(land, "2022-02", "2").statusCode(201);
        Api.observe(land, "2022-03", "3").statusCode(201);
        String next =
                series("&limit=2").body("items.value", contains(1, 2)).extract().path("nextCursor");

        series("&limit=2&cursor=" + next).body("items.value", contains(3)).body("nextCursor", nullValue());
        series("&cursor=nonsense").statusCode(400).body("violations.field", contains("cursor"));
        series("&sort=value").statusCode(400).body("violations.field", contains("sort"));
    }

    private ValidatableResponse series(String more) {
        return Api.get("/observations?indicator=" + land + more);
    }

    private ValidatableResponse visibleTo(String area) {
        return Api.as(Tokens.of("v", "viewer").areas(area))
                .get("/observations?indicator=" + land)
                .then()
                .statusCode(200);
    }

    private static String reported(String value, String unit) {
        return "{\"value\":%s,\"unit\":\"%s\"}".formatted(value, unit);
    }
}
