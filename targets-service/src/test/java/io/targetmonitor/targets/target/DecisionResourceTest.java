package io.targetmonitor.targets.target;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.targets.Api;
import io.targetmonitor.targets.BusinessDays;

import static io.targetmonitor.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class DecisionResourceTest {

    private String land;
    private String id;

    @BeforeEach
    void setATargetThatIsFarBehind() {
        land = Api.indicator(Api.QUANTITY);
        id = Api.target(land, "440784", "2022/2030", "\"comparator\": \"GE\", \"value\": 1200");
        Api.observe(land, "2022-12", "1").statusCode(201);
    }

    @Test
    void anExemptionLeavesTheComputedLightVisible() {
        exempt("2099-12-31")
                .statusCode(201)
                .header("ETag", "\"3\"")
                .body("assessment.light", equalTo("RED"), "assessment.computedLight", equalTo("RED"))
                .body("assessment.exemption.document", equalTo("鹤府办〔2023〕61号"))
                .body("assessment.exemption.until", equalTo("2099-12-31"));
        Api.get("/scoreboard?area=440784")
                .body("items.find { it.id == '%s' }.exemption.scope".formatted(id), equalTo("全年"));
    }

    @Test
    void aLightSetByHandStandsOverTheComputedOne() {
        override("YELLOW", "2099-12-31")
                .statusCode(201)
                .body("assessment.light", equalTo("YELLOW"), "assessment.computedLight", equalTo("RED"))
                .body("assessment.override.reason", equalTo("已核实"));
        Api.get("/targets?indicator=%s&light=YELLOW".formatted(land)).body("items.size()", equalTo(1));
        // the fold goes on beneath: the light set by hand is not a light of the month before
        Api.observe(land, "2022-11", "1").statusCode(201);
        show().body("assessment.light", equalTo("YELLOW"), "assessment.computedLight", equalTo("RED"));
    }

    @Test
    void bothEndByThemselvesAndThatIsTold() {
        var today = BusinessDays.today();
        exempt(today.toString()).statusCode(201);
        override("GREEN", today.toString()).statusCode(201);

        BusinessDays.pass(1);

        show().body("assessment.light", equalTo("RED"))
                .body("assessment.exemption", nullValue(), "assessment.override", nullValue());
        Api.get("/targets/%s?asOf=%s".formatted(id, today))
                .body("assessment.light", equalTo("GREEN"), "assessment.exemption", notNullValue());
        await().untilAsserted(() -> {
            var events =
                    Api.get("/targets/events?limit=500&subject=" + id).extract().jsonPath();
            assertThat(events.<String>getList("items.type"))
                    .containsExactly(
                            "target.set.v1",
                            "target.assessed.v1",
                            "target.exempted.v1",
                            "target.exempted.v1",
                            "target.assessed.v1");
            assertThat(events.<String>getList("items[4].data.change.fields.field"))
                    .containsExactlyInAnyOrder("exemption", "override", "light");
        });
    }

    @Test
    void aLaterOneTakesItsPlace() {
        exempt("2099-12-31").statusCode(201);
        exempt("2099-06-30").statusCode(201).body("assessment.exemption.until", equalTo("2099-06-30"));
    }

    @Test
    void whatIsWithdrawnIsLeftAlone() {
        Api.post(Api.supervisor(), "/targets/%s/withdraw".formatted(id), "{\"reason\":\"x\"}")
                .statusCode(200);

        exempt("2099-12-31").statusCode(409).body("type", equalTo("/problems/target-withdrawn"));
        override("GREEN", "2099-12-31").statusCode(409);
    }

    @Test
    void reportersAndNeighboursDecideNothing() {
        var body = "{\"light\": \"GREEN\", \"reason\": \"x\", \"until\": \"2099-12-31\"}";
        var path = "/targets/%s/overrides".formatted(id);

        Api.post(Api.reporter(), path, body).statusCode(403);
        Api.post(Api.as(Tokens.of("s", "supervisor").areas("440785")), path, body)
                .statusCode(404);
        Api.post(Api.supervisor().header("If-Match", "\"1\""), path, body).statusCode(412);
        show().body("assessment.override", nullValue()).header("ETag", "\"2\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    exemptions | scope    | {"reason": "x", "document": "y", "until": "2099-12-31"}
                    exemptions | document | {"scope": "x", "reason": "y", "until": "2099-12-31"}
                    exemptions | reason   | {"scope": "x", "document": "y", "until": "2099-12-31"}
                    exemptions | until    | {"scope": "x", "reason": "y", "document": "z"}
                    exemptions | until    | {"scope": "x", "reason": "y", "document": "z", "until": "2022-12-31"}
                    overrides  | light    | {"reason": "x", "until": "2099-12-31"}
                    overrides  | light    | {"light": "BLUE", "reason": "x", "until": "2099-12-31"}
                    overrides  | reason   | {"light": "GREEN", "until": "2099-12-31"}
                    overrides  | until    | {"light": "GREEN", "reason": "x", "until": "2022-12-31"}
                    """)
    void aDecisionNeedsItsGrounds(String kind, String field, String body) {
        Api.post(Api.supervisor(), "/targets/%s/%s".formatted(id, kind), body)
                .statusCode(400)
                .body("violations.field", hasItem(containsString(field)));
    }

    private ValidatableResponse exempt(String until) {
        var body = """
                {"scope": "全年", "reason": "台风", "document": "鹤府办〔2023〕61号", "until": "%s"}
                """.formatted(until);
        return Api.post(Api.supervisor(), "/targets/%s/exemptions".formatted(id), body);
    }

    private ValidatableResponse override(String light, String until) {
        var body = "{\"light\": \"%s\", \"reason\": \"已核实\", \"until\": \"%s\"}".formatted(light, until);
        return Api.post(Api.supervisor(), "/targets/%s/overrides".formatted(id), body);
    }

    private ValidatableResponse show() {
        return Api.get("/targets/" + id).statusCode(200);
    }
}
