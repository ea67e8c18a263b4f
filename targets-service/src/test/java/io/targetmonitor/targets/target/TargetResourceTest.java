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

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class TargetResourceTest {

    private static final String ATLEAST_1200 = "\"comparator\": \"GE\", \"value\": 1200";

    private String land;

    @BeforeEach
    void defineAnIndicator() {
        land = Api.indicator(Api.QUANTITY);
    }

    @Test
    void aTargetIsReadBackWhole() {
        var code = "T-" + UUID.randomUUID();
        var body = Api.targetBody(land, "440700", "2022", """
                "code": "%s", "name": "工业用地供应", "nameEn": "Land", "comparator": "GT", "value": 2000, "stretch": 2200.5,
                "commitment": "BINDING", "leader": "副市长", "department": "市自然资源局", "decidedOn": "2022-01-03",
                "profile": {"type": "MONTHLY", "shares": [3, 6, 14, 20, 27, 38, 45, 53, 64, 73, 84, 100]},
                "source": {"document": "政府工作报告", "quote": "不低于2000亩"}, "provenance": "SEED"
                """.formatted(code));

        String address = Api.post(Api.supervisor(), "/targets", body)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .header("Location");
        Api.get(address.substring("/api/v1".length() + address.indexOf("/api/v1")))
                .statusCode(200)
                .body("code", equalTo(code), "area", equalTo("4407"), "kind", equalTo("CUMULATIVE"))
                .body("unit", equalTo("mu"), "comparator", equalTo("GT"), "planVersion", equalTo(1))
                .body("profile.type", equalTo("MONTHLY"), "profile.shares[2]", equalTo(14))
                .body("source.quote", equalTo("不低于2000亩"), "status", equalTo("ACTIVE"))
                .body("assessment.light", equalTo("GREY"), "assessment.missing", equalTo("OBSERVATION"))
                .body("assessment", hasKey("probability"))
                .body("assessment.basis.probability", notNullValue());
        Api.post(Api.supervisor(), "/targets", body).statusCode(409).body("type", equalTo("/problems/code-taken"));
        Api.get("/targets?code=" + code).body("items.code", contains(code));
    }

    @Test
    void aCodeThatSomebodyTakesAtTheSameMomentIsAConflict() {
        var body = Api.targetBody(
                land, "440784", "2022", "\"code\": \"%s\", ".formatted(UUID.randomUUID()) + ATLEAST_1200);

        assertThat(Api.atOnce(8, () -> Api.post(Api.supervisor(), "/targets", body)))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
    }

    @Test
    void anObservationMovesTheLight() {
        var id = Api.target(land, "440784", "2022/2030", ATLEAST_1200);

        Api.observe(land, "2022-12", Map.of("value", "60")).statusCode(201);

        show(id).body("assessment.actual", equalTo(60))
                .body("assessment.light", equalTo("YELLOW"))
                .body("assessment.outcome", equalTo("PENDING"))
                .body("assessment.dataThrough", equalTo("2022-12-31"))
                .header("ETag", "\"2\"");
        Api.observe(land, "2022-12", Map.of("value", "60")).statusCode(200);
        show(id).header("ETag", "\"2\"");
    }

    @Test
    void whenThePeriodIsOverTheOutcomeIsKnown() {
        var id = Api.target(land, "440784", "2022", ATLEAST_1200 + ", \"stretch\": 1300");
        Api.observe(land, "2022-12", Map.of("value", "1250", "status", "\"FINAL\""))
                .statusCode(201);

        show(id).body("assessment.outcome", equalTo("MET"))
                .body("assessment.stretchOutcome", equalTo("NOT_MET"))
                .body("assessment.light", equalTo("GREEN"))
                .body("assessment.provisional", equalTo(false));
    }

    @Test
    void whatWasNotYetSaidIsNotThere() {
        var id = Api.target(land, "440784", "2022", ATLEAST_1200);

        Api.get("/targets/" + id + "?asOf=2022-06-30").statusCode(404);
        Api.get("/targets/" + id + "?asOf=2099-01-01").statusCode(400).body("violations.field", contains("asOf"));
    }

    @Test
    void checklistsAndRanksWithoutAPlaceCanBeStored() {
        var programme = Api.indicator("{\"name\": \"优化营商环境\", \"kind\": \"QUALITATIVE\"}");
        var rank = Api.indicator("{\"name\": \"动工率排名\", \"kind\": \"RANK\", \"unit\": \"rank\"}");
        String checklist = Api.post(
                        Api.supervisor(), "/targets", "{\"indicator\":\"%s\",\"area\":\"440784\"}".formatted(programme))
                .statusCode(201)
                .extract()
                .path("id");

        show(checklist)
                .body("assessment.light", equalTo("GREY"), "assessment.missing", equalTo("CHECKLIST"))
                .body("period", nullValue(), "value", nullValue(), "name", equalTo("优化营商环境"));
        show(Api.target(rank, "440784", "2022", "\"comparator\": \"LE\""))
                .body("assessment.light", equalTo("GREY"), "assessment.missing", equalTo("K"));
    }

    @Test
    void aLevelAndAPlaceAreJudged() {
        var level = Api.indicator("{\"name\": \"覆盖率\", \"kind\": \"LEVEL\", \"unit\": \"%\"}");
        var rank = Api.indicator("{\"name\": \"百强县\", \"kind\": \"RANK\", \"unit\": \"rank\"}");
        var levelTarget = Api.target(level, "440784", "2022/2030", "\"comparator\": \"GE\", \"value\": 90");
        var rankTarget = Api.target(rank, "440784", "2022/2030", "\"comparator\": \"LE\", \"value\": 3");
        Api.observe(level, "2022-06", "83").statusCode(201);
        Api.observe(rank, "2022-06", "4").statusCode(201);

        show(levelTarget).body("assessment.gap", equalTo(-7), "assessment.light", equalTo("YELLOW"));
        show(rankTarget).body("assessment.gap", equalTo(-1), "assessment.light", equalTo("YELLOW"));
    }

    @Test
    void withdrawingNeedsAReasonAndHappensOnce() {
        var id = Api.target(land, "440784", "2022", ATLEAST_1200);
        var path = "/targets/%s/withdraw".formatted(id);

        Api.post(Api.supervisor(), path, "{}").statusCode(400).body("type", equalTo("/problems/reason-required"));
        Api.post(Api.supervisor(), path, "{\"reason\":\"x\",\"date\":\"2099-01-01\"}")
                .statusCode(400)
                .body("violations.field", contains("date"));
        Api.post(Api.supervisor(), path, "{\"reason\":\"上级调整任务\"}")
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .header("ETag", "\"2\"");
        Api.post(Api.supervisor(), path, "{\"reason\":\"again\"}").statusCode(409);
        Api.observe(land, "2022-12", "1200").statusCode(201);
        show(id).body("status", equalTo("WITHDRAWN")).header("ETag", "\"2\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    comparator | "period": "2022", "value": 1
                    comparator | "period": "2022", "value": 1, "comparator": "ABOUT"
                    value      | "period": "2022", "comparator": "GE"
                    value      | "period": "2022", "comparator": "GE", "value": 0
                    value      | "period": "2022", "comparator": "GE", "value": -5
                    period     | "period": "2025/2023", "comparator": "GE", "value": 1
                    period     | "period": "23", "comparator": "GE", "value": 1
                    stretch    | "period": "2022", "comparator": "GE", "value": 10, "stretch": 9
                    profile    | "period": "2022", "comparator": "GE", "value": 10, "profile": {"type": "FLAT"}
                    profile    | "period": "2022", "comparator": "GE", "value": 10, "profile": {"type": "MONTHLY", "shares": [1, 2, 3]}
                    profile    | "period": "2022/2024", "comparator": "GE", "value": 10, "profile": {"type": "MONTHLY", "shares": [3, 6, 14, 20, 27, 38, 45, 53, 64, 73, 84, 100]}
                    profile    | "period": "2022", "comparator": "GE", "value": 10, "profile": {"type": "WISHFUL"}
                    profile    | "comparator": "GE", "value": 10, "profile": {"type": "LINEAR"}
                    baseShares | "period": "2022", "comparator": "GE", "value": 10, "baseShares": [0.2, 0.4, 0.7]
                    parent     | "period": "2022", "comparator": "GE", "value": 10, "parent": "01861500-8100-7014-8000-000000000014"
                    decidedOn  | "period": "2022", "comparator": "GE", "value": 10, "decidedOn": "2022-02-30"
                    code       | "period": "2022", "comparator": "GE", "value": 10, "code": "a b"
                    hope       | "period": "2022", "comparator": "GE", "value": 10, "hope": true
                    """)
    void whatCannotBeJudgedIsRefusedWithTheFieldNamed(String field, String rest) {
        var body = "{\"indicator\":\"%s\",\"area\":\"440784\",%s}".formatted(land, rest);

        Api.post(Api.supervisor(), "/targets", body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(containsString(field)));

        Api.get("/targets?indicator=" + land).body("items", empty());
    }

    @Test
    void anUnknownIndicatorOrAreaIsNamed() {
        Api.post(Api.supervisor(), "/targets", Api.targetBody("none-such", "440784", "2022", ATLEAST_1200))
                .statusCode(400)
                .body("violations.field", contains("indicator"));
        Api.post(Api.supervisor(), "/targets", Api.targetBody(land, "Heshan", "2022", ATLEAST_1200))
                .statusCode(400)
                .body("violations.field", contains("area"));
    }

    @Test
    void theSameKeyMakesOneTarget() {
        var key = UUID.randomUUID().toString();
        var body = Api.targetBody(land, "440784", "2022", ATLEAST_1200);
        String first = Api.post(Api.supervisor().header("Idempotency-Key", key), "/targets", body)
                .extract()
                .path("id");

        Api.post(Api.supervisor().header("Idempotency-Key", key), "/targets", body)
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void filtersNarrowTheList() {
        var rest = ATLEAST_1200 + ", \"leader\": \"副市长甲\", \"department\": \"林业局甲\"";
        var mine = Api.target(land, "440784106", "2022", rest);
        var other = Api.target(land, "440784", "2021", ATLEAST_1200);

        list("").body("items.id", hasItems(mine, other));
        list("&area=440784106").body("items.id", contains(mine));
        list("&period=2021-Q3").body("items.id", contains(other));
        list("&leader=副市长甲").body("items.id", contains(mine));
        list("&light=GREY").body("items.id", hasItems(mine, other));
        list("&light=RED").body("items", empty());
        list("&light=BLUE").statusCode(400).body("violations.field", contains("light"));
        me(Tokens.of("m", "viewer").areas("440784").post("副市长甲"), "leader=me").body("items.id", contains(mine));
        me(Tokens.of("m", "viewer").areas("440784").department("林业局甲"), "department=me")
                .body("items.id", contains(mine));
        me(Tokens.of("m", "viewer").areas("440784"), "leader=me").body("items", empty());
        list("&period=2021-Q5").statusCode(400).body("violations.field", contains("period"));
    }

    @Test
    void listsGoOnWhereTheyStopped() {
        Api.target(land, "440784", "2022", ATLEAST_1200);
        Api.target(land, "440784", "2021", ATLEAST_1200);
        String next = list("&limit=1").extract().path("nextCursor");

        list("&limit=1&cursor=" + next).body("items.size()", equalTo(1)).body("nextCursor", nullValue());
    }

    @Test
    void oneSeesOnesOwnAreaThoseAboveAndItsPeers() {
        var id = Api.target(land, "440784", "2022", ATLEAST_1200);

        seenBy("440784", id).statusCode(200);
        seenBy("4407", id).statusCode(200);
        seenBy("440784106", id).statusCode(200);
        seenBy("440785", id).statusCode(200);
        seenBy("4406", id).statusCode(404);
        seenBy("440606", id).statusCode(404);
        seenBy("440785103", id).statusCode(404);
    }

    @Test
    void onesOwnAreaIsNeededToWrite() {
        var neighbour = Tokens.of("s", "supervisor").areas("440785");
        var id = Api.target(land, "440784", "2022", ATLEAST_1200);

        Api.post(Api.as(neighbour), "/targets", Api.targetBody(land, "440784", "2022", ATLEAST_1200))
                .statusCode(403)
                .body("type", equalTo("/problems/area-not-yours"));
        Api.post(Api.as(neighbour), "/targets/%s/withdraw".formatted(id), "{\"reason\":\"x\"}")
                .statusCode(404);
        Api.post(Api.reporter(), "/targets", Api.targetBody(land, "440784", "2022", ATLEAST_1200))
                .statusCode(403);
    }

    private static ValidatableResponse show(String id) {
        return Api.get("/targets/" + id).statusCode(200);
    }

    private static ValidatableResponse seenBy(String area, String id) {
        return Api.as(Tokens.of("v", "viewer").areas(area))
                .get("/targets/" + id)
                .then();
    }

    private ValidatableResponse list(String more) {
        return Api.get("/targets?indicator=" + land + more);
    }

    private ValidatableResponse me(Tokens user, String filter) {
        return Api.as(user).get("/targets?indicator=" + land + "&" + filter).then();
    }
}
