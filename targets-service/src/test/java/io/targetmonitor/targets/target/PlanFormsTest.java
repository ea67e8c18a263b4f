package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.targets.Api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Periods, profiles, bases and units over the API. */
@QuarkusTest
class PlanFormsTest {

    private static final String SUM = """
            {"name": "x", "unit": "mu", "kind": "CUMULATIVE", "accumulates": "%s"}
            """;

    @Test
    void severalYearsOfFiguresThatStartAgainEachJanuaryAreAdded() {
        var land = Api.indicator(SUM.formatted("YEAR"));
        var id = Api.target(land, "440784", "2021/2024", "\"comparator\": \"GE\", \"value\": 4800");
        observe(land, "2021-12", "1000");
        observe(land, "2022-06", "500");

        show(id).body("assessment.actual", equalTo(1500), "assessment.expected", equalTo(1800))
                .body("assessment.gap", equalTo(new BigDecimal("-6.25")), "assessment.light", equalTo("YELLOW"));
    }

    @Test
    void severalYearsOfFiguresFromTheStartAreNot() {
        var land = Api.indicator(SUM.formatted("PERIOD"));
        var id = Api.target(land, "440784", "2021/2024", "\"comparator\": \"GE\", \"value\": 4800");
        observe(land, "2021-12", "1000");
        observe(land, "2022-06", "1500");

        show(id).body("assessment.actual", equalTo(1500), "assessment.expected", equalTo(1800));
    }

    @Test
    void aQuarterCountsFromItsOwnStart() {
        var land = Api.indicator(SUM.formatted("YEAR"));
        var id = Api.target(land, "440784", "2022-Q2", "\"comparator\": \"GE\", \"value\": 300");
        observe(land, "2022-03", "200");
        observe(land, "2022-05", "380");
        show(id).body("assessment.actual", equalTo(180), "assessment.expected", equalTo(200))
                .body("assessment.outcome", equalTo("PENDING"));
        observe(land, "2022-06", "500");

        show(id).body("assessment.actual", equalTo(300), "assessment.outcome", equalTo("MET"));
    }

    @Test
    void judgedByQuartersTheMonthsBetweenOnlyAdvise() {
        var land = Api.indicator(
                "{\"name\": \"x\", \"unit\": \"mu\", \"kind\": \"CUMULATIVE\", \"judgedAt\": \"QUARTER\"}");
        var id = Api.target(land, "440784", "2022", "\"comparator\": \"GE\", \"value\": 1200");
        observe(land, "2022-03", "300");
        observe(land, "2022-05", "310");

        show(id).body("assessment.actual", equalTo(300), "assessment.light", equalTo("GREEN"))
                .body("assessment.dataThrough", equalTo("2022-03-31"), "assessment.actualNow", equalTo(310));
    }

    @Test
    void judgedByQuartersAPeriodHasWholeOnes() {
        var land = Api.indicator(
                "{\"name\": \"x\", \"unit\": \"mu\", \"kind\": \"CUMULATIVE\", \"judgedAt\": \"QUARTER\"}");
        var rest = "\"comparator\": \"GE\", \"value\": 1200";
        var august = Api.targetBody(land, "440784", "2022-08", rest);
        var id = Api.target(land, "440784", "2030-Q3", rest);

        Api.post(Api.supervisor(), "/targets", august).statusCode(400).body("violations.field", contains("period"));
        Api.post(
                        Api.supervisor(),
                        "/targets/%s/revisions".formatted(id),
                        "{\"period\": \"2030-09\", \"reason\": \"x\"}")
                .statusCode(400)
                .body("violations.field", contains("period"));
        Api.target(land, "440784", "2022", rest);
        Api.post(Api.supervisor(), "/targets", august.replace("\"2022-08\"", "null"))
                .statusCode(201);
    }

    @Test
    void whatIsAcceptedJudgesAsSoonAsAnythingIs() {
        var forest = Api.indicator("{\"name\": \"x\", \"unit\": \"mu\", \"kind\": \"CUMULATIVE\","
                + " \"judgedBy\": [\"accepted\", \"done\"]}");
        var id = Api.target(forest, "440784", "2022", "\"comparator\": \"GE\", \"value\": 8000");
        Api.observe(forest, "2022-07", Map.of("value", "8120", "basis", "\"done\""))
                .statusCode(201);
        show(id).body("assessment.actual", equalTo(8120));
        Api.observe(forest, "2022-07", Map.of("value", "7640", "basis", "\"accepted\""))
                .statusCode(201);
        show(id).body("assessment.actual", equalTo(7640));
        Api.observe(forest, "2022-07", Map.of("value", "9000", "basis", "\"planned\""))
                .statusCode(201);

        show(id).body("assessment.actual", equalTo(7640));
        Api.get("/observations?indicator=" + forest).body("items.basis", contains("accepted", "done", "planned"));
    }

    @ParameterizedTest
    @CsvSource({
        "LINEAR,2022-09-30,80,2022-09,960,0",
        "LINEAR,2022-12-31,100,2022-06,480,-9.59",
        "STEP,2022-09-30,80,2022-08,0,0",
        "STEP,2022-09-30,80,2022-09,900,-5"
    })
    void checkpointsAreFollowedEvenlyOrInSteps(
            String interpolation, String day, String share, String month, String actual, BigDecimal gap) {
        var land = Api.indicator(Api.QUANTITY);
        var id = Api.target(land, "440784", "2022", """
                "comparator": "GE", "value": 1200, "profile": {"type": "CHECKPOINTS", "interpolation": "%s",
                 "points": [{"date": "%s", "share": %s}]}
                """.formatted(interpolation, day, share));
        observe(land, month, actual);

        show(id).body("assessment.gap", equalTo(gap.scale() <= 0 ? (Object) gap.intValueExact() : gap))
                .body("profile.interpolation", equalTo(interpolation));
    }

    @ParameterizedTest
    @CsvSource({"LINEAR,LEVEL", "STEP,LEVEL", "LINEAR,GROWTH_RATE", "STEP,GROWTH_RATE"})
    void aRateIsNotExpectedToStartFromNothing(String interpolation, String kind) {
        var rate = Api.indicator("{\"name\": \"x\", \"unit\": \"%%\", \"kind\": \"%s\"}".formatted(kind));
        var id = Api.target(rate, "440784", "2022", """
                "comparator": "LE", "value": 20, "profile": {"type": "CHECKPOINTS", "interpolation": "%s",
                 "points": [{"date": "2022-06-30", "value": 24}, {"date": "2022-09-30", "value": 22}]}
                """.formatted(interpolation));
        observe(rate, "2022-03", "23");

        show(id).body("assessment.expected", equalTo(24), "assessment.light", equalTo("GREEN"));
        Api.get("/targets/%s/trajectory".formatted(id)).body("plan[0].expected", equalTo(24));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"date": "2022-03-31", "share": 20}, {"date": "2022-06-30", "share": 10}
                    {"date": "2022-03-31", "share": 120}
                    {"date": "2022-03-31", "value": 1300}
                    {"date": "2022-03-31", "share": -1}
                    {"date": "2023-03-31", "share": 20}
                    {"date": "2022-06-30", "share": 20}, {"date": "2022-03-31", "share": 30}
                    {"date": "2022-03-31", "share": 20, "value": 10}
                    {"date": "2022-03-31"}
                    {"share": 20}
                    """)
    void checkpointsThatNobodyCouldFollowAreRefused(String points) {
        var body = Api.targetBody(Api.indicator(Api.QUANTITY), "440784", "2022", """
                "comparator": "GE", "value": 1200, "profile": {"type": "CHECKPOINTS", "points": [%s]}
                """.formatted(points));

        Api.post(Api.supervisor(), "/targets", body).statusCode(400).body("violations.field", contains("profile"));
    }

    @ParameterizedTest
    @CsvSource({
        "mu,30,2,ha",
        "mu,3,2000,m2",
        "mu,22900.05,1526.67,ha",
        "CNY,26300000000,263,CNY_100M",
        "CNY,159000000,15900,CNY_10K",
        "CNY,5,5,CNY"
    })
    void whatCameInIsKeptAndConvertsExactly(String unit, BigDecimal value, BigDecimal reported, String as) {
        var sum = Api.indicator("{\"name\": \"x\", \"unit\": \"%s\", \"kind\": \"CUMULATIVE\"}".formatted(unit));
        var fields = "{\"value\": %s, \"reported\": {\"value\": %s, \"unit\": \"%s\"}}";

        Api.put(Api.reporter(), path(sum), fields.formatted(value, reported, as))
                .statusCode(201)
                .body("reported.unit", equalTo(as));
        Api.put(Api.reporter(), path(sum), fields.formatted(value.add(new BigDecimal("0.01")), reported, as))
                .statusCode(400)
                .body("violations.field", contains("reported.value"));
        Api.put(Api.reporter(), path(sum), fields.formatted(value, reported, "acre"))
                .statusCode(400)
                .body("violations.field", contains("reported.unit"));
        Api.get("/observations?indicator=" + sum)
                .body("items.size()", equalTo(1))
                .body("nextCursor", nullValue());
    }

    private static String path(String indicator) {
        return "/observations/%s/440784/2022-12".formatted(indicator);
    }

    private static void observe(String indicator, String period, String value) {
        Api.observe(indicator, period, value).statusCode(201);
    }

    private static ValidatableResponse show(String id) {
        return Api.get("/targets/" + id).statusCode(200);
    }
}
