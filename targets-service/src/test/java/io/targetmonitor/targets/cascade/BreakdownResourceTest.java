package io.targetmonitor.targets.cascade;

import java.math.BigDecimal;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.targets.Api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class BreakdownResourceTest {

    private String land;
    private String county;

    @BeforeEach
    void setACounty() {
        land = Api.indicator(Api.QUANTITY);
        county = target("440784", "2022/2024", "1200");
    }

    @Test
    void theTownsTogetherAreComparedWithTheCounty() {
        target("440784101", "2022/2024", "600");
        target("440784102", "2022/2024", "300");
        target("X440784-IND1", "2022/2024", "240");
        target("440784103", "2022", "1000");
        target("440784101001", "2022/2024", "1000");
        target("440785", "2022/2024", "1000");
        observe("440784", "300");
        observe("440784101", "100");
        observe("440784102", "200");
        observe("X440784-IND1", "20");

        breakdown(county)
                .body("target.value", equalTo(1200), "target.gap", equalTo(new BigDecimal("-8.33")))
                .body("byArea.allocated", equalTo(1140), "byArea.coverage", equalTo(95))
                .body("byArea.difference", equalTo(-60), "byArea.allocation", equalTo("UNDER"))
                .body("byArea.items.area", contains("X440784-IND1", "440784101", "440784102"))
                .body("byArea.items.shareOfParent", contains(20, 50, 25))
                .body("byArea.items.contribution", contains(-5, new BigDecimal("-8.33"), new BigDecimal("8.33")))
                .body("byArea.items.shareOfShortfall", contains(new BigDecimal("37.5"), new BigDecimal("62.5"), 0))
                .body("byYear.items", empty())
                .body("byYear.coverage", nullValue());
    }

    @Test
    void theYearsTogetherAreComparedWithTheWhole() {
        target("440784", "2022", "500");
        target("440784", "2023", "500");
        target("440784", "2024", "300");

        breakdown(county)
                .body("byYear.items.period", contains("2022", "2023", "2024"))
                .body("byYear.allocation", equalTo("OVER"), "byYear.difference", equalTo(100))
                .body("byYear.coverage", equalTo(new BigDecimal("108.33")))
                .body("byArea.items", empty());
    }

    @Test
    void whoNamesAParentIsAPartOfThatOneOnly() {
        var village = target("440784101001", "2022/2024", "100, \"parent\": \"%s\"".formatted(county));
        target("440784102", "2022/2024", "100, \"parent\": \"%s\"".formatted(village));

        breakdown(county).body("byArea.items.id", contains(village));
    }

    @Test
    void aNumberThatMustBeExceededNeedsOneMore() {
        var count = Api.indicator("{\"name\": \"x\", \"unit\": \"count\", \"kind\": \"CUMULATIVE\"}");
        var whole = Api.target(count, "440784", "2022", "\"comparator\": \"GT\", \"value\": 55");
        Api.target(count, "440784101", "2022", "\"comparator\": \"GE\", \"value\": 55");

        breakdown(whole).body("byArea.allocation", equalTo("UNDER"), "byArea.difference", equalTo(-1));
    }

    @Test
    void ratesAreListedAndNeverSummed() {
        var rate = Api.indicator("{\"name\": \"x\", \"unit\": \"%\", \"kind\": \"GROWTH_RATE\"}");
        var whole = Api.target(rate, "440784", "2022", "\"comparator\": \"GE\", \"value\": 8");
        Api.target(rate, "440784101", "2022", "\"comparator\": \"GE\", \"value\": 9");

        breakdown(whole)
                .body("byArea.items.value", contains(9))
                .body("byArea.allocated", nullValue(), "byArea.coverage", nullValue())
                .body("byArea.items[0].shareOfParent", nullValue());
    }

    @Test
    void whoMayNotSeeAllPartsSeesNoSum() {
        target("440784101", "2022/2024", "600");

        Api.as(Tokens.of("v", "viewer").areas("440785"))
                .get("/targets/%s/breakdown".formatted(county))
                .then()
                .statusCode(200)
                .body("byArea.items", empty())
                .body("byArea.allocated", nullValue());
        Api.as(Tokens.of("v", "viewer").areas("440784102"))
                .get("/targets/%s/breakdown".formatted(county))
                .then()
                .body("byArea.allocated", equalTo(600));
    }

    private String target(String area, String period, String value) {
        return Api.target(land, area, period, "\"comparator\": \"GE\", \"value\": " + value);
    }

    private void observe(String area, String value) {
        Api.put(
                        Api.supervisor(),
                        "/observations/%s/%s/2022-12".formatted(land, area),
                        "{\"value\": %s}".formatted(value))
                .statusCode(201);
    }

    private static ValidatableResponse breakdown(String id) {
        return Api.get("/targets/%s/breakdown".formatted(id)).statusCode(200);
    }
}
