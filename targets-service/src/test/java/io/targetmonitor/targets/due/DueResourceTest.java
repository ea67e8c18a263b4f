package io.targetmonitor.targets.due;

import java.util.ArrayList;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.targets.Api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

/** Each test has areas of its own. All figures are of 2022, which is over whatever the business day is. */
@QuarkusTest
class DueResourceTest {

    private static final String MONTHLY = """
            {"name": "月报", "unit": "mu", "kind": "CUMULATIVE", "judgedAt": "QUARTER",
             "reporting": {"frequency": "MONTH", "dueDay": 6, "shift": "NEXT_WORKDAY", "skip": ["01"]}}
            """;
    private static final String QUARTERLY = """
            {"name": "季报", "unit": "%", "kind": "GROWTH_RATE", "reporting": {"frequency": "QUARTER", "lagDays": 28}}
            """;
    private static final String AT_LEAST = "\"comparator\": \"GE\", \"value\": 10";

    private String monthly;
    private String quarterly;

    @BeforeEach
    void defineWhatIsReported() {
        monthly = Api.indicator(MONTHLY);
        quarterly = Api.indicator(QUARTERLY);
    }

    @Test
    void whatHasNotComeInIsListedFigureByFigure() {
        var code = "T-" + monthly;
        Api.target(monthly, "441901", "2022", AT_LEAST + ", \"code\": \"%s\", \"department\": \"林业局\"".formatted(code));
        observe("441901", "2022-09", "5");

        due("area=441901")
                .body("items.period", contains("2022-10", "2022-11", "2022-12"))
                // 6 November and 6 December 2022 were a Sunday and a Tuesday
                .body("items.due", contains("2022-11-07", "2022-12-06", "2023-01-06"))
                .body("items[0].state", equalTo("LATE"), "items[0].workingDays", greaterThan(30))
                .body("items[0].department", equalTo("林业局"), "items[0].targets", contains(code))
                .body("items[0].indicator", equalTo(monthly), "items[0].name", equalTo("月报"));

        observe("441901", "2022-12", "9");
        due("area=441901").body("items", empty());
    }

    @Test
    void whereJanuaryIsNotCollectedTheFirstFigureIsFebruarys() {
        Api.target(monthly, "441902", "2022", AT_LEAST);

        due("area=441902")
                .body("items[0].period", equalTo("2022-02"), "items[0].due", equalTo("2022-03-07"))
                .body("items.size()", equalTo(11));
    }

    @Test
    void quartersHaveTheirLag() {
        Api.target(quarterly, "441903", "2022", AT_LEAST);

        due("area=441903")
                .body("items.period", contains("2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"))
                .body("items.due", contains("2022-04-28", "2022-07-28", "2022-10-28", "2023-01-28"));
    }

    @Test
    void twoTargetsOfOneSeriesAskOnce() {
        Api.target(quarterly, "441904", "2022", AT_LEAST + ", \"code\": \"A-%s\"".formatted(quarterly));
        Api.target(quarterly, "441904", "2021/2022", AT_LEAST + ", \"code\": \"B-%s\"".formatted(quarterly));
        Api.put(Api.supervisor(), "/observations/%s/441904/2022-Q3".formatted(quarterly), "{\"value\": 5}")
                .statusCode(201);

        due("area=441904")
                .body("items.period", contains("2022-Q4"))
                .body("items[0].targets", containsInAnyOrder("A-" + quarterly, "B-" + quarterly));
    }

    @Test
    void nobodyOwesWhatIsWithdrawnOrNotRequired() {
        var id = Api.target(quarterly, "441905", "2022", AT_LEAST);
        Api.target(Api.indicator(Api.QUANTITY), "441905", "2022", AT_LEAST);
        Api.post(Api.supervisor(), "/targets/%s/withdraw".formatted(id), "{\"reason\":\"x\"}")
                .statusCode(200);

        due("area=441905").body("items", empty());
    }

    @Test
    void theListGoesOnWhereItStopped() {
        Api.target(monthly, "441906", "2022", AT_LEAST);
        Api.target(quarterly, "441906", "2022", AT_LEAST);
        observe("441906", "2022-10", "5");
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = due("area=441906&limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.period"));
            cursor = page.get("nextCursor");
        } while (cursor != null);

        assertThat(seen).containsExactlyInAnyOrder("2022-11", "2022-12", "2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4");
    }

    @Test
    void oneSeesWhatIsDueInOnesOwnAreasOnly() {
        Api.target(quarterly, "441907", "2022", AT_LEAST);
        Api.target(quarterly, "441907101", "2022", AT_LEAST);

        seen("441907101").body("items.area", everyItem(equalTo("441907101")));
        seen("441908").body("items", empty());
        seen("4406").body("items", empty());
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        Api.get("/observations/due?area=x").statusCode(400).body("violations.field", contains("area"));
        Api.get("/observations/due?cursor=x").statusCode(400).body("violations.field", contains("cursor"));
        Api.get("/observations/due?limit=0").statusCode(400);
        due("area=441909").body("nextCursor", nullValue());
    }

    private void observe(String area, String period, String value) {
        Api.put(
                        Api.supervisor(),
                        "/observations/%s/%s/%s".formatted(monthly, area, period),
                        "{\"value\": %s}".formatted(value))
                .statusCode(201);
    }

    private static ValidatableResponse due(String query) {
        return Api.get("/observations/due?" + query).statusCode(200);
    }

    private static ValidatableResponse seen(String area) {
        return Api.as(Tokens.of("v", "viewer").areas(area))
                .get("/observations/due?area=4419")
                .then()
                .statusCode(200);
    }
}
