package io.targetmonitor.targets.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.targets.Api;
import io.targetmonitor.targets.ProjectStory;
import io.targetmonitor.targets.ProjectTopic;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** Each test has peers of its own, with made-up codes. */
@QuarkusTest
class RankingResourceTest {

    private static final String RATE = "{\"name\": \"动工率\", \"kind\": \"LEVEL\", \"unit\": \"%\"}";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void theDemoPeersAreRankedWithATieAndNoLightChangesWhileOneIsMissing() {
        var rate = Api.indicator(RATE);
        var rank = ranking(rate, "440111", "440112", "440113", "440114", "440115", "440116", "440117");
        var own = target(rank, "440113", "\"comparator\": \"LE\", \"value\": 3");
        show(own).body("assessment.missing", equalTo("PEERS"), "assessment.light", equalTo("GREY"));
        observe(rate, "2022-11", List.of("91.2", "88.9", "70.0", "85.0", "83.3", "80.0", "76.9"));

        show(own)
                .body("assessment.light", equalTo("RED"), "assessment.actual", equalTo(7))
                .body("assessment.gap", equalTo(-4), "assessment.dataThrough", equalTo("2022-11-30"))
                .body("assessment.ranking.place", equalTo(7), "assessment.ranking.of", equalTo(7))
                .body("assessment.ranking.pointsToK", equalTo(15));

        observe(rate, "2022-12", List.of("91.2", "88.9", "88.9", "85.0", "83.3", "80.0"));
        show(own)
                .body("assessment.light", equalTo("RED"), "assessment.dataThrough", equalTo("2022-11-30"))
                .body("assessment.ranking.missing", contains("440117"))
                .body("assessment.provisional", equalTo(true), "assessment.outcome", equalTo("PENDING"));
        table("indicator=%s&period=2022-12".formatted(rank))
                .body("provisional", equalTo(true), "missing", contains("440117"));

        observe(rate, "2022-12", "440117", "76.9");
        show(own)
                .body("assessment.light", equalTo("GREEN"), "assessment.actual", equalTo(2))
                .body("assessment.ranking.tied", equalTo(true), "assessment.ranking.missing", empty())
                .body("assessment.ranking.pointsToK", equalTo(0), "assessment.outcome", equalTo("MET"));
        table("indicator=%s&period=2022-12&parent=4401".formatted(rank))
                .body("provisional", equalTo(false), "through", equalTo("2022-12-31"), "indicator", equalTo(rate))
                .body("items.area", contains("440111", "440112", "440113", "440114", "440115", "440116", "440117"))
                .body("items.place", contains(1, 2, 2, 4, 5, 6, 7))
                .body("items.tied", contains(false, true, true, false, false, false, false));
        table("indicator=%s&period=2022-11".formatted(rank)).body("items[6].area", equalTo("440113"));
    }

    @Test
    void withoutItsKARankHasAPlaceAndNoLight() {
        var rate = Api.indicator(RATE);
        var rank = ranking(rate, "440121", "440122");
        var own = target(rank, "440121", "\"comparator\": \"LE\"");
        observe(rate, "2022-12", "440121", "50");
        observe(rate, "2022-12", "440122", "60");

        show(own)
                .body("assessment.missing", equalTo("K"), "assessment.light", equalTo("GREY"))
                .body("assessment.actual", equalTo(2), "assessment.ranking.place", equalTo(2))
                .body("assessment.ranking.pointsToK", nullValue());
    }

    @Test
    void theValueOfAPlaceIsNeverTypedIn() {
        var rank = ranking(Api.indicator(RATE), "440784", "440785");

        Api.observe(rank, "2022-12", "1").statusCode(409).body("type", equalTo("/problems/indicator-ranked"));
    }

    @Test
    void whoeverHasValuesUnderTheParentIsRankedWithoutAnIndicatorOfItsOwn() {
        var rate = Api.indicator(RATE);
        observe(rate, "2022-12", "440131101", "40");
        observe(rate, "2022-12", "440131102", "60");
        observe(rate, "2022-12", "440131", "55");
        observe(rate, "2022-12", "440132101", "99");

        table("indicator=%s&parent=440131&period=2022".formatted(rate))
                .body("items.area", contains("440131102", "440131101"))
                .body("items.value", contains(60, 40));
        table("indicator=%s&parent=440131&period=2021".formatted(rate))
                .body("items", empty())
                .body("through", nullValue(), "provisional", equalTo(true));
    }

    @Test
    void oneSeesThePlacesOfOnesPeersAndNoOthers() {
        var rate = Api.indicator(RATE);
        var rank = ranking(rate, "440141", "440142");
        observe(rate, "2022-12", "440141", "50");
        observe(rate, "2022-12", "440142", "60");
        var query = "/rankings?indicator=%s&period=2022".formatted(rank);

        seen("440141", query).body("items.place", contains(1, 2));
        seen("440141101", query).body("items.area", contains("440141")).body("items.place", contains(2));
        seen("4406", query).body("items", empty()).body("missing", empty());
    }

    @Test
    void startsOfACohortAreRankedAndTheDistanceIsInProjects() {
        var rate = Api.indicator(stageRate("STARTED"));
        var rank = ranking(rate, "440151", "440152", "440153");
        var own = target(rank, "440153", "\"comparator\": \"LE\", \"value\": 2");
        var share = target(rate, "440153", "\"comparator\": \"GE\", \"value\": 50");
        try (var topic = new ProjectTopic(kafka)) {
            cohort(topic, "440151101", 4, 3);
            cohort(topic, "440152101", 4, 2);
            var mine = cohort(topic, "440153101", 3, 0);

            show(share).body("assessment.actual", equalTo(0), "assessment.outcome", equalTo("NOT_MET"));
            show(own)
                    .body("assessment.ranking.place", equalTo(3), "assessment.light", equalTo("RED"))
                    .body("assessment.ranking.numerator", equalTo(0), "assessment.ranking.denominator", equalTo(3))
                    .body("assessment.ranking.pointsToK", equalTo(50))
                    .body("assessment.ranking.projectsToK", equalTo(2));

            mine.reached("STARTED", "2022-11-01").tell("milestone-achieved", "2022-12-01", null);
            MovableClock.awaitIdle();
            show(share).body("assessment.actual", equalTo(new BigDecimal("33.33")));
            show(own).body("assessment.ranking.projectsToK", equalTo(1));
            table("indicator=%s&parent=4401&period=2022-12".formatted(rate))
                    .body("items.area", contains("440151", "440152", "440153"))
                    .body("items.numerator", contains(3, 2, 1))
                    .body("items.denominator", contains(4, 4, 3));

            mine.with("status", "\"WITHDRAWN\"").tell("withdrawn", "2022-12-02", "撤资");
            MovableClock.awaitIdle();
            show(own).body("assessment.ranking.denominator", equalTo(2));
        }
    }

    @Test
    void anEmptyCohortHasNoRate() {
        var rate = Api.indicator(stageRate("LISTED"));
        var own = target(rate, "440161", "\"comparator\": \"GE\", \"value\": 50");

        show(own)
                .body("assessment.actual", nullValue(), "assessment.missing", equalTo("OBSERVATION"))
                .body("assessment.light", equalTo("GREY"));
    }

    @ParameterizedTest
    @CsvSource({
        "indicator,parent=4401",
        "indicator,indicator=NONE-SUCH",
        "parent,indicator=RATE",
        "parent,indicator=RATE&parent=x",
        "period,indicator=RATE&parent=4401&period=23",
        "asOf,indicator=RATE&parent=4401&asOf=2099-01-01",
        "indicator,indicator=PLACE&parent=4401"
    })
    void whatIsNotUnderstoodIsRefused(String field, String query) {
        var place = "{\"name\": \"百强县\", \"kind\": \"RANK\", \"unit\": \"rank\"}";
        var filled = query.replace("RATE", Api.indicator(RATE)).replace("PLACE", Api.indicator(place));

        Api.get("/rankings?" + filled)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    peers                | {"name": "x", "kind": "RANK", "unit": "rank", "ranks": "RATE"}
                    peers                | {"name": "x", "kind": "RANK", "unit": "rank", "ranks": "RATE", "peers": ["440171", "440171"]}
                    ranks                | {"name": "x", "kind": "RANK", "unit": "rank", "ranks": "NONE", "peers": ["440171", "440172"]}
                    ranks                | {"name": "x", "kind": "LEVEL", "unit": "%", "ranks": "RATE", "peers": ["440171", "440172"]}
                    reporting            | {"name": "x", "kind": "RANK", "unit": "rank", "ranks": "RATE", "peers": ["440171", "440172"], "reporting": {"frequency": "MONTH", "dueDay": 6}}
                    derivation           | {"name": "x", "kind": "CUMULATIVE", "unit": "%", "derivation": {"from": "PROJECTS", "measure": "STAGE_RATE", "milestone": "STARTED"}}
                    derivation.milestone | {"name": "x", "kind": "LEVEL", "unit": "%", "derivation": {"from": "PROJECTS", "measure": "STAGE_RATE", "milestone": "REVIEWED"}}
                    derivation.window    | {"name": "x", "kind": "CUMULATIVE", "unit": "count", "derivation": {"from": "PROJECTS", "measure": "COUNT", "milestone": "SIGNED", "window": "2022"}}
                    unit                 | {"name": "x", "kind": "LEVEL", "unit": "mu", "derivation": {"from": "PROJECTS", "measure": "STAGE_RATE", "milestone": "STARTED"}}
                    """)
    void anIndicatorThatCannotBeRankedIsRefused(String field, String definition) {
        Api.put(
                        Api.supervisor(),
                        "/indicators/I-" + UUID.randomUUID(),
                        definition.replace("\"RATE\"", "\"" + Api.indicator(RATE) + "\""))
                .statusCode(400)
                .body("violations.field", hasItem(containsString(field)));
    }

    /** So many projects reviewed in March, of which so many have started; answers the last of them. */
    private static ProjectStory cohort(ProjectTopic topic, String town, int reviewed, int started) {
        ProjectStory last = null;
        for (var i = 0; i < reviewed; i++) {
            last = new ProjectStory(topic, "P-" + town + "-" + i, town).reached("REVIEWED", "2022-03-01");
            if (i < started) {
                last.reached("STARTED", "2022-10-01");
            }
            last.tell("milestone-achieved", "2022-11-01", null);
        }
        MovableClock.awaitIdle();
        return last;
    }

    private static String stageRate(String milestone) {
        return """
                {"name": "动工率", "kind": "LEVEL", "unit": "%%", "derivation": {"from": "PROJECTS",
                 "measure": "STAGE_RATE", "milestone": "%s", "where": {"category": ["INDUSTRY"]}}}
                """.formatted(milestone);
    }

    private static String ranking(String ranked, String... peers) {
        return Api.indicator("""
                {"name": "排名", "kind": "RANK", "unit": "rank", "ranks": "%s", "peers": ["%s"]}
                """.formatted(ranked, String.join("\",\"", peers)));
    }

    private static String target(String indicator, String area, String rest) {
        return Api.target(indicator, area, "2022", rest);
    }

    private static void observe(String indicator, String period, List<String> values) {
        for (var i = 0; i < values.size(); i++) {
            observe(indicator, period, "44011" + (i + 1), values.get(i));
        }
    }

    private static void observe(String indicator, String period, String area, String value) {
        Api.put(
                        Api.supervisor(),
                        "/observations/%s/%s/%s".formatted(indicator, area, period),
                        "{\"value\": %s}".formatted(value))
                .statusCode(201);
    }

    private static ValidatableResponse table(String query) {
        return Api.get("/rankings?" + query).statusCode(200);
    }

    private static ValidatableResponse seen(String area, String query) {
        return Api.as(Tokens.of("v", "viewer").areas(area)).get(query).then().statusCode(200);
    }

    private static ValidatableResponse show(String id) {
        return Api.get("/targets/" + id).statusCode(200);
    }
}
