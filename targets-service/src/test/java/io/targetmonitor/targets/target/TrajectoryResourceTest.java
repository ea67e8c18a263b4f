package io.targetmonitor.targets.target;

import java.time.Month;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.targets.Api;
import io.targetmonitor.targets.PastYears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class TrajectoryResourceTest {

    private String land;

    @BeforeEach
    void defineAnIndicator() {
        land = Api.indicator(Api.QUANTITY);
    }

    @Test
    void thePlanTheActualWithItsVintagesAndTheBandMeetInOneChart() {
        PastYears.report(land, 2012, 2021, PastYears::seasonal);
        PastYears.reportUntil(land, 2022, Month.SEPTEMBER, PastYears::seasonal);
        Api.observe(land, "2022-09", Map.of("value", "1300", "status", "\"REVISED\"", "reason", "\"合同撤销\""))
                .statusCode(200);
        var id = Api.target(land, "440784", "2022", "\"comparator\": \"GE\", \"value\": 2400, \"stretch\": 3600");

        var answer = Api.get("/targets/%s/trajectory".formatted(id))
                .statusCode(200)
                .body(
                        "targetId",
                        equalTo(id),
                        "unit",
                        equalTo("mu"),
                        "period",
                        equalTo("2022"),
                        "planVersion",
                        equalTo(1))
                .body("plan", hasSize(12), "plan[2].through", equalTo("2022-03-31"))
                .body("plan[2].expected", equalTo(600), "plan[2].stretch", equalTo(900))
                .body("plan[11].expected", equalTo(2400))
                .body("actual", hasSize(9), "actual[8].value", equalTo(1300))
                .body("actual[8].vintages.status", contains("PRELIMINARY", "REVISED"))
                .body("actual[8].vintages[1].reason", equalTo("合同撤销"))
                .body("forecast.through", contains("2022-10-31", "2022-11-30", "2022-12-31"))
                .body("basis.years", equalTo(9))
                .extract()
                .jsonPath();
        var end = Api.get("/targets/" + id).extract().jsonPath();
        assertThat((Map<?, ?>) answer.getMap("forecast[2]")).containsAllEntriesOf(end.getMap("assessment.forecast"));
        assertThat(answer.getDouble("forecast[0].p50"))
                .isBetween(answer.getDouble("actual[8].value"), answer.getDouble("forecast[1].p50"));
    }

    @Test
    void withoutAForecastTheBandIsEmptyAndSaysWhy() {
        var id = Api.target(land, "440784", "2022/2024", "\"comparator\": \"GE\", \"value\": 360");

        Api.get("/targets/%s/trajectory".formatted(id))
                .body("plan", hasSize(36), "plan[0].expected", equalTo(10), "plan[0].stretch", nullValue())
                .body("actual", empty(), "forecast", empty(), "basis.forecast", equalTo("NOT_A_CALENDAR_YEAR"));
        var checklist = Api.indicator("{\"name\": \"x\", \"kind\": \"QUALITATIVE\"}");
        String open = Api.post(
                        Api.supervisor(), "/targets", "{\"indicator\":\"%s\",\"area\":\"440784\"}".formatted(checklist))
                .extract()
                .path("id");
        Api.get("/targets/%s/trajectory".formatted(open)).statusCode(200).body("plan", empty(), "unit", nullValue());
    }

    @Test
    void aPlanOfCenturiesIsDrawnByYears() {
        var id = Api.target(land, "440784", "2022/2221", "\"comparator\": \"GE\", \"value\": 2000");

        Api.get("/targets/%s/trajectory".formatted(id))
                .body("plan", hasSize(200), "plan[0].through", equalTo("2022-12-31"), "plan[0].expected", equalTo(10));
    }

    @Test
    void whatIsNotVisibleIsNotThere() {
        var id = Api.target(land, "440784", "2022", "\"comparator\": \"GE\", \"value\": 1");

        Api.as(Tokens.of("v", "viewer").areas("4406"))
                .get("/targets/%s/trajectory".formatted(id))
                .then()
                .statusCode(404);
        Api.get("/targets/%s/trajectory".formatted(UUID.randomUUID())).statusCode(404);
        Api.get("/targets/%s/trajectory?asOf=2099-01-01".formatted(id))
                .statusCode(400)
                .body("violations.field", contains("asOf"));
    }
}
