package io.targetmonitor.targets.lineage;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.targets.Api;
import io.targetmonitor.targets.ProjectStory;
import io.targetmonitor.targets.ProjectTopic;

import static io.targetmonitor.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** Each test counts projects with a tag of its own. */
@QuarkusTest
class ContributionResourceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final String tag = "TAG-" + UUID.randomUUID();
    private ProjectTopic topic;
    private String indicator;
    private String target;

    @BeforeEach
    void countSignings() {
        topic = new ProjectTopic(kafka);
        indicator = Api.indicator("""
                {"name": "签约", "unit": "count", "kind": "CUMULATIVE", "derivation": {"from": "PROJECTS",
                 "measure": "COUNT", "milestone": "SIGNED",
                 "where": {"minPlannedInvestment": 100000000, "tagsAny": ["%s"]}}}
                """.formatted(tag));
        target = Api.target(indicator, "440784", "2022", "\"comparator\": \"GE\", \"value\": 10");
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void whatFellOutSaysWhyAndSinceWhen() {
        signed("IN");
        signed("WITHDRAWN").with("status", "\"WITHDRAWN\"").tell("withdrawn", "2022-06-01", "协议终止");
        var into = UUID.randomUUID();
        signed("MERGED")
                .with("status", "\"MERGED\"")
                .with("mergedInto", "\"%s\"".formatted(into))
                .tell("merged", "2022-06-02", "同一地块");
        signed("AMENDED").with("plannedInvestment", "80000000").tell("updated", "2022-06-03", "投资额调减");
        signed("LOST").lost("SIGNED").tell("milestone-withdrawn", "2022-06-04", "误报");
        signed("MOVED").reached("SIGNED", "2021-12-30").tell("milestone-achieved", "2022-06-05", null);
        signed("AWAY").with("area", "\"440785101\"").tell("updated", "2022-06-06", "改址");
        signed("OTHER").with("tags", "[]").tell("updated", "2022-06-07", null);
        new ProjectStory(topic, "NEVER", "440784106").tell("registered", "2022-05-01", null);
        MovableClock.awaitIdle();

        list("").body("items.size()", equalTo(8))
                .body(row("IN", "state"), equalTo("IN"))
                .body(row("IN", "achieved"), equalTo("2022-03-01"))
                .body(row("IN", "amount"), equalTo(1))
                .body(row("IN", "why"), nullValue())
                .body(row("WITHDRAWN", "state"), equalTo("OUT"))
                .body(row("WITHDRAWN", "why"), equalTo("WITHDRAWN"))
                .body(row("WITHDRAWN", "reason"), equalTo("协议终止"))
                .body(row("WITHDRAWN", "since"), equalTo("2022-06-01T02:00:00Z"))
                .body(row("MERGED", "why"), equalTo("MERGED"))
                .body(row("MERGED", "mergedInto"), equalTo(into.toString()))
                .body(row("AMENDED", "why"), equalTo("AMENDED"))
                .body(row("LOST", "why"), equalTo("MILESTONE_WITHDRAWN"))
                .body(row("MOVED", "why"), equalTo("MILESTONE_MOVED"))
                .body(row("AWAY", "why"), equalTo("AREA_CHANGED"))
                .body(row("OTHER", "why"), equalTo("RECLASSIFIED"))
                .body("items.code", not(hasItems("NEVER")));
        Api.get("/targets/" + target).body("assessment.actual", equalTo(1));
    }

    @Test
    void aNumberThatFallsIsToldWithTheReason() {
        signed("STAYS");
        var project = signed("GOES");
        MovableClock.awaitIdle();
        project.with("status", "\"WITHDRAWN\"").tell("withdrawn", "2022-06-01", "协议终止");
        MovableClock.awaitIdle();

        await().untilAsserted(() -> {
            var events = Api.get("/targets/events?limit=500&subject=" + target)
                    .extract()
                    .jsonPath();
            assertThat(events.<Integer>getList("items.data.target.assessment.actualNow"))
                    .containsExactly(0, 1, 2, 1);
            assertThat(events.getString("items[2].data.change.reason")).isNull();
            assertThat(events.getString("items[3].data.change.reason")).isEqualTo("GOES: 协议终止");
            assertThat(events.getString("items[3].data.change.cause.type")).isEqualTo("project.withdrawn.v1");
            assertThat(events.getString("items[3].data.change.cause.subject"))
                    .isEqualTo(project.id().toString());
        });
    }

    @Test
    void anOfficialFigureStandsBesideAndIsNotJudged() {
        signed("A");
        signed("B");
        MovableClock.awaitIdle();
        official("2022-12", "3").statusCode(201).body("basis", equalTo("official"));

        Api.get("/targets/" + target)
                .body("assessment.actual", equalTo(2))
                .body("assessment.official.value", equalTo(3), "assessment.official.difference", equalTo(-1))
                .body("assessment.official.through", equalTo("2022-12-31"));
        Api.get("/observations?indicator=" + indicator)
                .body("items.value", contains(3))
                .body("items.derived", contains(2), "items.difference", contains(-1));
        official("2022-12", "3").statusCode(200);
        official("2022-12", "2").statusCode(200).body("vintage", equalTo(2));
        Api.get("/targets/" + target).body("assessment.official.difference", equalTo(0));
    }

    @Test
    void aDerivedValueItselfIsNeverTypedIn() {
        Api.observe(indicator, "2022-12", "3").statusCode(409);
        Api.observe(indicator, "2022-12", Map.of("value", "3", "basis", "\"done\""))
                .statusCode(409);
        var land = Api.indicator(Api.QUANTITY);
        Api.put(Api.reporter(), "/observations/%s/440784/2022-12/official".formatted(land), "{\"value\": 3}")
                .statusCode(409)
                .body("type", equalTo("/problems/indicator-not-derived"));
        Api.put(
                        Api.reporter(),
                        "/observations/%s/440784/2022-12/official".formatted(indicator),
                        "{\"value\": 3, \"basis\": \"done\"}")
                .statusCode(400)
                .body("violations.field", contains("basis"));
    }

    @Test
    void theListGoesOnWhereItStopped() {
        for (var i = 0; i < 5; i++) {
            signed("P" + i);
        }
        MovableClock.awaitIdle();
        var first = list("?limit=3").body("items.size()", equalTo(3));
        String next = first.extract().path("nextCursor");

        list("?limit=3&cursor=" + next).body("items.size()", equalTo(2)).body("nextCursor", nullValue());
        Api.get("/targets/%s/contributions?cursor=x".formatted(target)).statusCode(400);
    }

    @Test
    void projectsAreSeenInOnesOwnAreasOnly() {
        signed("ONE");
        new ProjectStory(topic, "TWO", "440784101")
                .with("tags", "[\"%s\"]".formatted(tag))
                .reached("SIGNED", "2022-03-01")
                .tell("milestone-achieved", "2022-03-01", null);
        MovableClock.awaitIdle();

        list("").body("items.code", containsInAnyOrder("ONE", "TWO"));
        seen("440784101").body("items.code", contains("TWO"));
        seen("440785").body("items", empty());
    }

    @Test
    void aReportedTargetHasNoProjects() {
        var land = Api.target(Api.indicator(Api.QUANTITY), "440784", "2022", "\"comparator\": \"GE\", \"value\": 1");

        Api.get("/targets/%s/contributions".formatted(land))
                .statusCode(409)
                .body("type", equalTo("/problems/target-not-derived"));
    }

    private ProjectStory signed(String code) {
        return new ProjectStory(topic, code, "440784106")
                .with("tags", "[\"%s\"]".formatted(tag))
                .reached("SIGNED", "2022-03-01")
                .tell("milestone-achieved", "2022-03-02", null);
    }

    private ValidatableResponse official(String period, String value) {
        return Api.put(
                Api.reporter(),
                "/observations/%s/440784/%s/official".formatted(indicator, period),
                "{\"value\": %s, \"reason\": \"核实\"}".formatted(value));
    }

    private static String row(String code, String field) {
        return "items.find { it.code == '%s' }.%s".formatted(code, field);
    }

    private ValidatableResponse list(String query) {
        return Api.get("/targets/%s/contributions%s".formatted(target, query)).statusCode(200);
    }

    private ValidatableResponse seen(String area) {
        return Api.as(Tokens.of("v", "viewer").areas(area))
                .get("/targets/%s/contributions".formatted(target))
                .then()
                .statusCode(200);
    }
}
