package io.targetmonitor.targets.target;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.targets.Api;

import static io.targetmonitor.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class RevisionResourceTest {

    private static final String LESS = "{\"value\": 600, \"reason\": \"上级调减\", \"decidedOn\": \"2022-12-20\"}";

    private String land;
    private String id;

    @BeforeEach
    void setATarget() {
        land = Api.indicator(Api.QUANTITY);
        id = Api.target(
                land,
                "440784",
                "2022/2030",
                "\"comparator\": \"GE\", \"value\": 1200, \"stretch\": 1300, \"leader\": \"副市长甲\"");
        Api.observe(land, "2022-12", "60").statusCode(201);
    }

    @Test
    void aRevisedTargetStillShowsWhatWasPromisedFirst() {
        show().body("assessment.light", equalTo("YELLOW"))
                .body("assessment.greenOnlyByReplanning", equalTo(false))
                .body("originalPlan.value", equalTo(1200));

        revise(LESS)
                .statusCode(201)
                .header("Location", containsString("/api/v1/targets/" + id))
                .header("ETag", "\"3\"")
                .body("planVersion", equalTo(2), "value", equalTo(600), "decidedOn", equalTo("2022-12-20"))
                .body("leader", equalTo("副市长甲"), "stretch", equalTo(1300))
                .body("originalPlan.value", equalTo(1200), "originalPlan.decidedOn", nullValue())
                .body("assessment.light", equalTo("GREEN"))
                .body("assessment.greenOnlyByReplanning", equalTo(true));
        Api.get("/scoreboard?area=440784")
                .body("items.findAll { it.id == '%s' }.greenOnlyByReplanning".formatted(id), contains(true));
        Api.get("/targets/" + id + "/revisions")
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.value", contains(1200, 600))
                .body("items.reason", contains(null, "上级调减"));
    }

    @Test
    void greenUnderBothPlansIsNoReplanning() {
        Api.observe(land, "2022-12", Map.of("value", "400")).statusCode(200);

        revise(LESS).body("assessment.greenOnlyByReplanning", equalTo(false));
    }

    @Test
    void nullTakesAwayAndWhatIsLeftOutStays() {
        revise("{\"stretch\": null, \"profile\": {\"type\": \"CHECKPOINTS\", \"points\": [{\"date\": \"2025-12-31\","
                        + " \"share\": 30}]}, \"reason\": \"x\"}")
                .statusCode(201)
                .body("stretch", nullValue(), "value", equalTo(1200), "profile.type", equalTo("CHECKPOINTS"));
    }

    @Test
    void everyRevisionIsToldWithItsReason() {
        revise(LESS).statusCode(201);

        await().untilAsserted(() -> {
            var events =
                    Api.get("/targets/events?limit=500&subject=" + id).extract().jsonPath();
            assertThat(events.<String>getList("items.type"))
                    .containsExactly("target.set.v1", "target.assessed.v1", "target.revised.v1");
            assertThat(events.getString("items[2].data.change.reason")).isEqualTo("上级调减");
            assertThat(events.<String>getList("items[2].data.change.fields.field"))
                    .contains("value", "decidedOn");
            assertThat(events.getInt("items[2].data.target.originalPlan.value")).isEqualTo(1200);
        });
    }

    @Test
    void nothingIsAPartOfItself() {
        revise("{\"parent\": \"%s\", \"reason\": \"x\"}".formatted(id))
                .statusCode(400)
                .body("type", equalTo("/problems/part-of-itself"), "violations.field", contains("parent"));
    }

    @Test
    void nothingIsAPartOfOneOfItsParts() {
        var rest = "\"comparator\": \"GE\", \"value\": 50, \"parent\": \"%s\"";
        var part = Api.target(land, "440784106", "2030", rest.formatted(id));
        var smaller = Api.target(land, "440784106", "2030", rest.formatted(part));

        revise("{\"parent\": \"%s\", \"reason\": \"x\"}".formatted(smaller))
                .statusCode(400)
                .body("type", equalTo("/problems/part-of-itself"), "violations.field", contains("parent"));
    }

    @Test
    void whatIsOverOrWithdrawnIsNotRevised() {
        var over = Api.target(land, "440784", "2022", "\"comparator\": \"GE\", \"value\": 50");
        Api.post(Api.supervisor(), "/targets/%s/revisions".formatted(over), LESS)
                .statusCode(409)
                .body("type", equalTo("/problems/target-closed"));

        Api.post(Api.supervisor(), "/targets/%s/withdraw".formatted(id), "{\"reason\":\"x\"}")
                .statusCode(200);
        revise(LESS).statusCode(409).body("type", equalTo("/problems/target-withdrawn"));
    }

    @Test
    void aStaleStateIsNotRevised() {
        var path = "/targets/%s/revisions".formatted(id);

        Api.post(Api.supervisor().header("If-Match", "\"1\""), path, LESS).statusCode(412);
        Api.post(Api.supervisor().header("If-Match", "\"2\""), path, LESS).statusCode(201);
    }

    @Test
    void theSameKeyRevisesOnce() {
        var key = UUID.randomUUID().toString();
        var path = "/targets/%s/revisions".formatted(id);
        Api.post(Api.supervisor().header("Idempotency-Key", key), path, LESS).statusCode(201);

        Api.post(Api.supervisor().header("Idempotency-Key", key), path, LESS)
                .statusCode(201)
                .body("planVersion", equalTo(2));
    }

    @Test
    void onesOwnAreaAndTheRightRoleAreNeeded() {
        var path = "/targets/%s/revisions".formatted(id);

        Api.post(Api.as(Tokens.of("s", "supervisor").areas("440785")), path, LESS)
                .statusCode(404);
        Api.post(Api.reporter(), path, LESS).statusCode(403);
        Api.as(Tokens.of("v", "viewer").areas("4406")).get(path).then().statusCode(404);
        Api.as(Tokens.of("v", "viewer").areas("440785")).get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    reason    | {"value": 600}
                    reason    | {"value": 600, "reason": " "}
                    decidedOn | {"value": 600, "reason": "x", "decidedOn": "2099-01-01"}
                    value     | {"value": 1200, "reason": "x"}
                    value     | {"reason": "x", "decidedOn": "2022-12-20"}
                    value     | {"value": -1, "reason": "x"}
                    value     | {"value": null, "reason": "x"}
                    value     | {"value": "viel", "reason": "x"}
                    stretch   | {"value": 1400, "reason": "x"}
                    profile   | {"period": null, "reason": "x"}
                    area      | {"area": "440785", "reason": "x"}
                    indicator | {"indicator": "OTHER", "reason": "x"}
                    code      | {"code": "OTHER", "reason": "x"}
                    parent    | {"parent": "01861500-8100-7014-8000-000000000014", "reason": "x"}
                    leader    | {"leader": "\\u0007", "reason": "x"}
                    """)
    void whatCannotBeIsRefusedWithTheFieldNamed(String field, String body) {
        revise(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(containsString(field)));

        show().body("planVersion", equalTo(1)).header("ETag", "\"2\"");
    }

    private ValidatableResponse revise(String body) {
        return Api.post(Api.supervisor(), "/targets/%s/revisions".formatted(id), body);
    }

    private ValidatableResponse show() {
        return Api.get("/targets/" + id).statusCode(200);
    }
}
