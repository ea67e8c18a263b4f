package io.targetmonitor.targets.target;

import java.time.Month;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.targets.Api;
import io.targetmonitor.targets.BusinessDays;
import io.targetmonitor.targets.PastYears;

import static io.targetmonitor.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** A year that is over but for its last figures is under way, whatever the day of the test. */
@QuarkusTest
class ForecastResourceTest {

    private String land;

    @BeforeEach
    void defineAnIndicator() {
        land = Api.indicator(Api.QUANTITY);
    }

    @Test
    void withYearsBehindItATargetHasABandAProbabilityAndTheirRecord() {
        liveUntil(Month.SEPTEMBER);
        var id = target("\"comparator\": \"GE\", \"value\": 1500, \"stretch\": 2500");

        var answer = show(id).body("assessment.basis.method", notNullValue())
                .body("assessment.basis.years", equalTo(9))
                .body("assessment.basis.coverage", notNullValue())
                .body("assessment.basis.forecast", nullValue(), "assessment.basis.probability", nullValue())
                .extract()
                .jsonPath();

        var low = answer.getDouble("assessment.forecast.p10");
        var middle = answer.getDouble("assessment.forecast.p50");
        var high = answer.getDouble("assessment.forecast.p90");
        assertThat(middle).isBetween(low, high);
        assertThat(middle).isBetween(1500.0, 3200.0);
        assertThat(answer.getDouble("assessment.probability"))
                .isBetween(0.0, 1.0)
                .isGreaterThanOrEqualTo(answer.getDouble("assessment.stretchProbability"));
        Api.get("/scoreboard?area=440784&period=2022")
                .body(
                        "items.find { it.id == '%s' }.probability".formatted(id),
                        equalTo(answer.<Object>get("assessment.probability")));
    }

    @Test
    void toReachAndNotToReachAreOneTogether() {
        liveUntil(Month.JUNE);
        var atLeast = show(target("\"comparator\": \"GE\", \"value\": 2000"))
                .extract()
                .jsonPath();
        var below = show(target("\"comparator\": \"LT\", \"value\": 2000"))
                .extract()
                .jsonPath();

        var one = atLeast.getDouble("assessment.probability");
        var other = below.getDouble("assessment.probability");
        assertThat(one + other).isBetween(0.989, 1.011);
    }

    @Test
    void aGrowthRateIsCarriedOver() {
        var growth = Api.indicator("{\"name\": \"增长\", \"kind\": \"GROWTH_RATE\", \"unit\": \"%\"}");
        PastYears.report(growth, 2014, 2021, (year, month) -> 6 + (year + month / 3) % 2);
        PastYears.reportUntil(growth, 2022, Month.JUNE, (year, month) -> 7);

        show(Api.target(growth, "440784", "2022", "\"comparator\": \"GE\", \"value\": 4"))
                .body("assessment.forecast.p50.toDouble()", greaterThan(5.0))
                .body("assessment.forecast.p50.toDouble()", lessThan(9.0))
                .body("assessment.basis.years", equalTo(7));
    }

    @Test
    void whereNothingCanBeSaidItSaysWhy() {
        var level = Api.indicator("{\"name\": \"覆盖率\", \"kind\": \"LEVEL\", \"unit\": \"%\"}");
        var programme = Api.indicator(
                "{\"name\": \"三年行动\", \"kind\": \"CUMULATIVE\", \"unit\": \"mu\", \"accumulates\": \"PERIOD\"}");
        PastYears.report(land, 2019, 2021, PastYears::seasonal);

        assertSilent(target("\"comparator\": \"GE\", \"value\": 2000"), "FEW_PAST_YEARS");
        assertSilent(
                Api.target(land, "440784", "2022-Q1", "\"comparator\": \"GE\", \"value\": 9"), "NOT_A_CALENDAR_YEAR");
        assertSilent(Api.target(level, "440784", "2022", "\"comparator\": \"GE\", \"value\": 90"), "KIND_NOT_FORECAST");
        assertSilent(
                Api.target(programme, "440784", "2022", "\"comparator\": \"GE\", \"value\": 9"), "NOT_SINCE_JANUARY");
        liveUntil(Month.DECEMBER);
        assertSilent(target("\"comparator\": \"GE\", \"value\": 2001"), "PERIOD_COMPLETE");
    }

    @Test
    void aPastMomentAnswersTheSameToTheByteWhateverIsLearntLater() {
        liveUntil(Month.SEPTEMBER);
        var id = target("\"comparator\": \"GE\", \"value\": 2200");
        var then = BusinessDays.today();
        var path = "/targets/%s?asOf=%s".formatted(id, then);
        var before = Api.get(path).extract().asString();
        Object said = Api.get("/targets/" + id).extract().jsonPath().get("assessment.forecast.p50");

        BusinessDays.pass(1);
        Api.observe(land, "2021-12", Map.of("value", "9000", "status", "\"REVISED\""))
                .statusCode(200);
        Api.observe(land, "2022-10", "4000").statusCode(201);

        assertThat(Api.get(path).extract().asString()).isEqualTo(before);
        show(id).body("assessment.forecast.p50", not(equalTo(said)));
    }

    @Test
    void anotherPastYearAloneIsToldToo() {
        liveUntil(Month.SEPTEMBER);
        var id = target("\"comparator\": \"GE\", \"value\": 2200");

        Api.observe(land, "2021-12", Map.of("value", "9000", "status", "\"REVISED\""))
                .statusCode(200);

        await().untilAsserted(() -> Api.get("/targets/events?limit=500&subject=" + id)
                .body("items.type[1]", equalTo("target.assessed.v1"))
                .body("items[1].data.change.fields.field", hasItem("forecast"))
                .body("items[1].data.target.assessment.forecast.p50", notNullValue()));
    }

    private void liveUntil(Month month) {
        PastYears.report(land, 2012, 2021, PastYears::seasonal);
        PastYears.reportUntil(land, 2022, month, PastYears::seasonal);
    }

    private String target(String rest) {
        return Api.target(land, "440784", "2022", rest);
    }

    private static void assertSilent(String id, String why) {
        show(id).body("assessment.forecast", nullValue())
                .body("assessment.probability", nullValue(), "assessment.stretchProbability", nullValue())
                .body("assessment.basis.forecast", equalTo(why), "assessment.basis.probability", equalTo(why));
    }

    private static ValidatableResponse show(String id) {
        return Api.get("/targets/" + id).statusCode(200);
    }
}
