package io.targetmonitor.targets;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.targetmonitor.kit.testing.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was known then stays known then, to the byte, whatever comes later; and the order in which figures come in makes
 * no difference to where a target stands.
 */
@QuarkusTest
class TwoClocksTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final String area = "4420" + (10 + new Random().nextInt(80));

    @Test
    void nothingThatComesLaterChangesAnAnswerAboutThePast() {
        var scene = new Scene();
        try (var topic = new ProjectTopic(kafka)) {
            var project = scene.begin(topic);
            var day = BusinessDays.today();
            var answers = new LinkedHashMap<>(scene.answers(day));
            var steps = new ArrayList<>(scene.later(topic, project));
            Collections.shuffle(steps, new Random(7));
            for (var step : steps) {
                BusinessDays.pass(1);
                step.run();
                MovableClock.awaitIdle();
                assertSame(answers, scene);
                answers.putAll(scene.answers(BusinessDays.today()));
            }
            BusinessDays.pass(40);
            assertSame(answers, scene);
        }
    }

    @Test
    void onlyABackfillChangesThePastAndThenTheAnswerSaysSo() {
        var land = Api.indicator(Api.QUANTITY);
        var id = Api.target(land, "440784", "2022", "\"comparator\": \"GE\", \"value\": 1200");
        var day = BusinessDays.today();
        var before = read("/targets/%s?asOf=%s".formatted(id, day));
        BusinessDays.pass(2);
        var published = "\"publishedAt\": \"%sT04:00:00Z\"".formatted(day);
        Api.put(
                        Api.reporter(),
                        "/observations/%s/440784/2022-06".formatted(land),
                        "{\"value\": 600, %s}".formatted(published))
                .statusCode(201);

        var after = JsonPath.from(read("/targets/%s?asOf=%s".formatted(id, day)));
        assertThat(JsonPath.from(before).getBoolean("assessment.backfilled")).isFalse();
        assertThat(after.getBoolean("assessment.backfilled")).isTrue();
        assertThat(after.getInt("assessment.actual")).isEqualTo(600);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyOrderOfArrivalWithRepetitionsLeadsToTheSame(long seed) {
        var inOrder = arrive(new Random(seed), false);
        var shuffled = arrive(new Random(seed), true);

        assertThat(shuffled).isEqualTo(inOrder);
    }

    /** A year of figures, some corrected; answers where the target stands when all are in. */
    private static Object arrive(Random random, boolean shuffled) {
        var land = Api.indicator(Api.QUANTITY);
        var id = Api.target(land, "440784", "2022/2024", "\"comparator\": \"GE\", \"value\": 2400");
        var reports = new ArrayList<Map<String, String>>();
        for (var month = 1; month <= 12; month++) {
            for (var vintage = 0; vintage <= random.nextInt(3); vintage++) {
                reports.add(report(month, vintage, 60 * month + random.nextInt(60)));
            }
        }
        if (shuffled) {
            reports.addAll(reports.subList(0, 6));
            Collections.shuffle(reports, random);
        }
        for (var report : reports) {
            var fields = new HashMap<>(report);
            var month = fields.remove("month");
            var code = Api.observe(land, month, fields).extract().statusCode();
            assertThat(code).isIn(200, 201);
        }
        Map<String, Object> assessment =
                new HashMap<>(Api.get("/targets/" + id).extract().jsonPath().getMap("assessment"));
        assessment.remove("asOf");
        return assessment;
    }

    /** Every vintage is published at a moment of its own. */
    private static Map<String, String> report(int month, int vintage, int value) {
        var end = YearMonth.of(2022, month).atEndOfMonth();
        return Map.of(
                "month",
                YearMonth.from(end).toString(),
                "value",
                String.valueOf(value),
                "reason",
                "\"更正\"",
                "publishedAt",
                "\"%sT%02d:00:00Z\"".formatted(end, vintage + 1));
    }

    private static void assertSame(Map<String, String> answers, Scene scene) {
        assertThat(answers).isNotEmpty();
        answers.forEach((query, answer) -> assertThat(read(query)).as(query).isEqualTo(answer));
        assertThat(scene.id).isNotNull();
    }

    private static String read(String query) {
        return Api.get(query).statusCode(200).extract().asString();
    }

    /** Targets of every kind in an area of the test's own, and everything that may happen to them. */
    private final class Scene {

        private final String tag = "TAG-" + UUID.randomUUID();
        private final String land = Api.indicator(Api.QUANTITY);
        private final String rate = Api.indicator("{\"name\": \"率\", \"kind\": \"LEVEL\", \"unit\": \"%\"}");
        private final String count = Api.indicator("""
                {"name": "签约", "unit": "count", "kind": "CUMULATIVE", "derivation": {"from": "PROJECTS",
                 "measure": "COUNT", "milestone": "SIGNED", "where": {"tagsAny": ["%s"]}}}
                """.formatted(tag));
        private String rank;
        private String id;
        private String derived;
        private String city;

        ProjectStory begin(ProjectTopic topic) {
            rank = Api.indicator("""
                    {"name": "排名", "kind": "RANK", "unit": "rank", "ranks": "%s", "peers": ["%s101", "%s102"]}
                    """.formatted(rate, area, area));
            id = Api.target(land, area, "2022/2030", "\"comparator\": \"GE\", \"value\": 1200");
            Api.target(land, area + "101", "2022/2030", "\"comparator\": \"GE\", \"value\": 700");
            Api.target(rank, area + "101", "2022/2030", "\"comparator\": \"LE\", \"value\": 1");
            derived = Api.target(count, area, "2022/2030", "\"comparator\": \"GE\", \"value\": 10");
            var list = Api.indicator("{\"name\": \"文明城市\", \"kind\": \"QUALITATIVE\"}");
            city = Api.post(
                            Api.supervisor(),
                            "/targets",
                            "{\"indicator\":\"%s\",\"area\":\"%s\"}".formatted(list, area))
                    .extract()
                    .path("id");
            observe(land, area, "2022-12", "100", null);
            observe(rate, area + "101", "2022-11", "50", null);
            observe(rate, area + "102", "2022-11", "60", null);
            var project = new ProjectStory(topic, "P", area + "101")
                    .with("tags", "[\"%s\"]".formatted(tag))
                    .reached("SIGNED", "2022-03-01")
                    .tell("milestone-achieved", "2022-12-01", null);
            MovableClock.awaitIdle();
            return project;
        }

        List<Runnable> later(ProjectTopic topic, ProjectStory project) {
            return List.of(
                    () -> observe(land, area, "2022-12", "90", "核减"),
                    () -> observe(land, area + "101", "2022-12", "50", null),
                    () -> observe(rate, area + "101", "2022-12", "70", null),
                    () -> observe(rate, area + "101", "2022-11", "65", "更正"),
                    () -> post("revisions", "{\"value\": 600, \"reason\": \"调减\"}"),
                    () -> post(
                            "exemptions",
                            "{\"scope\": \"全年\", \"reason\": \"台风\", \"document\": \"1号\", \"until\": \"%s\"}"
                                    .formatted(BusinessDays.today().plusDays(2))),
                    () -> post(
                            "overrides",
                            "{\"light\": \"RED\", \"reason\": \"核实\", \"until\": \"%s\"}"
                                    .formatted(BusinessDays.today().plusDays(1))),
                    () -> Api.put(Api.supervisor(), "/targets/%s/checklist".formatted(city), "{\"state\": \"APPLIED\"}")
                            .statusCode(201),
                    () -> project.with("status", "\"WITHDRAWN\"")
                            .tell("withdrawn", BusinessDays.today().toString(), "终止"),
                    () -> Api.put(
                                    Api.supervisor(),
                                    "/observations/%s/%s/2022-12/official".formatted(count, area),
                                    "{\"value\": 3}")
                            .statusCode(201),
                    () -> Api.put(
                                    Api.supervisor().header("If-Match", "\"1\""),
                                    "/indicators/" + land,
                                    Api.QUANTITY.replace(
                                            "}", ", \"tolerance\": {\"yellow\": 1, \"red\": 2, \"recovery\": 0}}"))
                            .statusCode(200),
                    () -> Api.target(land, area + "102", "2022/2030", "\"comparator\": \"GE\", \"value\": 100"));
        }

        /** All that can be asked about a day. */
        Map<String, String> answers(LocalDate day) {
            var answers = new LinkedHashMap<String, String>();
            List.of(
                            "/targets/%s?asOf=%s".formatted(id, day),
                            "/targets/%s?asOf=%s".formatted(city, day),
                            "/targets/%s/revisions?asOf=%s".formatted(id, day),
                            "/targets/%s/breakdown?asOf=%s".formatted(id, day),
                            "/targets/%s/contributions?asOf=%s".formatted(derived, day),
                            "/scoreboard?area=%s&deep=true&asOf=%s".formatted(area, day),
                            "/targets?area=%s&asOf=%s".formatted(area, day),
                            "/rankings?indicator=%s&period=2022&asOf=%s".formatted(rank, day),
                            "/observations?area=%s&vintages=true&asOf=%s".formatted(area, day),
                            "/observations/due?area=%s&asOf=%s".formatted(area, day),
                            "/indicators/%s?asOf=%s".formatted(land, day))
                    .forEach(query -> answers.put(query, read(query)));
            return answers;
        }

        private void post(String what, String body) {
            Api.post(Api.supervisor(), "/targets/%s/%s".formatted(id, what), body)
                    .statusCode(201);
        }

        private static void observe(String indicator, String area, String period, String value, String reason) {
            var body = reason == null
                    ? "{\"value\": %s}".formatted(value)
                    : "{\"value\": %s, \"reason\": \"%s\"}".formatted(value, reason);
            var code = Api.put(Api.supervisor(), "/observations/%s/%s/%s".formatted(indicator, area, period), body)
                    .extract()
                    .statusCode();
            assertThat(code).isIn(200, 201);
        }
    }
}
