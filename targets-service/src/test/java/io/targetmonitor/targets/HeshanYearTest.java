package io.targetmonitor.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.targetmonitor.kit.testing.EventContract;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.TopicReader;

import static io.targetmonitor.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.equalTo;

/**
 * Heshan's demo year, lived through day by day over the API, with the signings told on the topic of projects. Only this
 * class moves the clock.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeshanYearTest {

    private static final LocalDate THE_DAY = LocalDate.parse("2023-02-03");
    private static final Map<String, String> QUARTERS =
            Map.of("2023-Q1", "2023-03", "2023-H1", "2023-06", "2023-9M", "2023-09", "2023-FY", "2023-12");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final Map<String, String> indicators = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, ProjectTopic.Signing> signings = new HashMap<>();
    private final List<String> answersInMay = new ArrayList<>();
    private final List<List<Object>> told = new ArrayList<>();
    private final List<List<Object>> judged = new ArrayList<>();

    /** Once, before the first test: the service's address is not known earlier. */
    @BeforeEach
    void liveThroughTheYear() {
        if (!targets.isEmpty()) {
            return;
        }
        var year = new DemoYear();
        try (var projects = new ProjectTopic(kafka)) {
            year.on(THE_DAY, this::promise);
            DemoYear.each("reports")
                    .filter(report -> !report.get("target").asText().equals("HS23-T17"))
                    .forEach(report -> year.on(DemoYear.submitted(report).toLocalDate(), () -> report(report)));
            DemoYear.each("signings").forEach(signing -> sign(year, projects, signing));
            DemoYear.each("events").forEach(event -> change(year, projects, event));
            year.on(
                    LocalDate.parse("2023-05-10"),
                    () -> answersInMay.add(show("HS23-T15", "2023-05-10").prettify()));
            year.on(
                    LocalDate.parse("2023-06-01"),
                    () -> answersInMay.add(show("HS23-T15", "2023-05-10").prettify()));
            year.on(
                    LocalDate.parse("2024-01-31"),
                    () -> answersInMay.add(show("HS23-T15", "2023-05-10").prettify()));
            year.on(LocalDate.parse("2023-06-01"), this::backfill);
            YearMonth.of(2023, 3)
                    .atDay(15)
                    .datesUntil(LocalDate.parse("2024-02-01"), Period.ofMonths(1))
                    .forEach(day -> year.on(day, this::compareBoards));
            year.walk();
        }
    }

    @Test
    void land() {
        assertGolden("HS23-T14");
    }

    @Test
    void forest() {
        assertGolden("HS23-T15");
    }

    @Test
    void growth() {
        DemoYear.of("golden_lights", "HS23-T01").forEach(golden -> {
            var month = QUARTERS.get(golden.get("period").asText());
            var answer = show(
                    "HS23-T01",
                    DemoYear.lastSubmitted("HS23-T01", month).toInstant().toString());
            var light = golden.get("light").asText();

            assertNumber(answer, "assessment.actual", golden.get("value"));
            assertNumber(answer, "assessment.requiredRest", golden.get("required_rest_of_year_pct"));
            if (light.equals("NOT_MET")) {
                assertThat(answer.getString("assessment.outcome")).isEqualTo(light);
                assertThat(answer.getString("assessment.light")).isEqualTo("RED");
            } else {
                assertThat(answer.getString("assessment.light")).isEqualTo(light);
            }
        });
    }

    @Test
    void augustIsStillTheFirstValueBeforeItsCorrection() {
        var answer = show("HS23-T14", "2023-09-10");

        assertThat(number(answer, "assessment.actual")).isEqualByComparingTo("960");
        assertThat(number(answer, "assessment.gap")).isEqualByComparingTo("-5.0");
    }

    @Test
    void signingsAreCountedAsKnownAtEachMonthsEnd() {
        DemoYear.FILE.get("signing_totals").get("by_month").forEach(month -> {
            var end = YearMonth.of(2023, month.get("month").asInt()).atEndOfMonth();
            if (end.isAfter(THE_DAY)) {
                var answer = show("HS23-T05", end.toString());
                assertNumber(answer, "assessment.actualNow", month.get("count_known_at_month_end"));
                if (end.getMonthValue() % 3 == 0) {
                    assertNumber(answer, "assessment.actual", month.get("count_known_at_month_end"));
                    assertNumber(answer, "assessment.expected", month.get("expected"));
                    assertNumber(answer, "assessment.gap", month.get("gap_pp"));
                }
            }
        });
    }

    @Test
    void theYearsSigningsAreJustEnough() {
        assertThat(number(show("HS23-T05", null), "assessment.actual")).isEqualByComparingTo("56");
        assertThat(number(show("HS23-T06", null), "assessment.actual")).isEqualByComparingTo("30040000000");
        assertThat(number(show("HS23-T07", null), "assessment.actual")).isEqualByComparingTo("10");
        for (var target : List.of("HS23-T05", "HS23-T06", "HS23-T07")) {
            assertThat(show(target, null).getString("assessment.outcome")).isEqualTo("MET");
        }
    }

    @Test
    void aLateReportShowsInTheReportingLightAlone() {
        var late = show("HS23-T16", "2023-08-10");

        assertThat(late.getString("assessment.reporting")).isEqualTo("LATE");
        assertThat(late.getInt("assessment.reportingDays")).isEqualTo(3);
        assertThat(late.getString("assessment.dataDue")).isEqualTo("2023-08-07");
        assertThat(late.getString("assessment.dataThrough")).isEqualTo("2023-06-30");
        assertThat(late.getString("assessment.light")).isEqualTo("GREEN");
        assertThat(show("HS23-T16", "2023-08-17").getString("assessment.reporting"))
                .isEqualTo("NOT_DUE");
    }

    @Test
    void whatWasKnownThenStaysKnownThen() {
        assertThat(answersInMay).hasSize(3);
        assertThat(answersInMay).containsOnly(answersInMay.get(0));
    }

    @Test
    void aBackfillSaysSoWhereItChangedThePast() {
        assertThat(show("LATE", "2023-04-20").getBoolean("assessment.backfilled"))
                .isTrue();
        assertThat(number(show("LATE", "2023-04-20"), "assessment.actual")).isEqualByComparingTo("250");
        assertThat(show("LATE", "2023-06-02").getBoolean("assessment.backfilled"))
                .isFalse();
        assertThat(show("LATE", "2023-04-05").getString("assessment.missing")).isEqualTo("OBSERVATION");
    }

    @Test
    void afterTwoSilentCyclesNobodyKnows() {
        assertThat(show("LATE", "2023-05-31").getString("assessment.light")).isEqualTo("GREEN");

        var silent = show("LATE", "2023-06-07");
        assertThat(silent.getString("assessment.light")).isEqualTo("GREY");
        assertThat(silent.getString("assessment.missing")).isEqualTo("RECENT_OBSERVATION");
        assertThat(number(silent, "assessment.actual")).isEqualByComparingTo("250");
    }

    @Test
    void aTargetToldLaterWasNotThereBefore() {
        Api.get("/targets/" + targets.get("HS23-T14") + "?asOf=2023-02-02").statusCode(404);
    }

    @Test
    void theScoreboardShowsThemAll() {
        var board = Api.get("/scoreboard?period=2023&area=440784&asOf=2023-11-10")
                .statusCode(200)
                .extract()
                .jsonPath();
        var land = board.<Map<String, Object>>getList("items").stream()
                .filter(row -> row.get("code").equals("HS23-T14"))
                .findFirst()
                .orElseThrow();

        assertThat(land).containsEntry("light", "RED").containsEntry("gap", new BigDecimal("-10.5"));
        assertThat(board.<String>getList("items.code")).containsAll(targets.keySet());
    }

    @Test
    void everyEventIsAsItsSchemaSaysAndTellsSomethingNew() {
        MovableClock.awaitIdle();
        var events = TopicReader.events(kafka, "targets.events.v1");
        var land = events.stream()
                .filter(event -> event.get("subject").asText().equals(targets.get("HS23-T14")))
                .toList();

        assertThat(events).isNotEmpty();
        assertThatCode(() -> events.forEach(EventContract::assertValid)).doesNotThrowAnyException();
        assertThat(land)
                .extracting(event -> event.get("sequence").asInt())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(land)
                .allSatisfy(event -> assertThat(event.at("/data/change/fields")).isNotEmpty());
        assertThat(lights(land)).containsExactly("GREY", "GREEN", "YELLOW", "RED", "YELLOW", "GREEN");
    }

    @Test
    void theSameEventsAreReplayedOverHttp() {
        MovableClock.awaitIdle();
        await().untilAsserted(() -> assertThat(Api.get("/targets/events?limit=500&subject=" + targets.get("HS23-T14"))
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .<String>getList("items.data.target.assessment.light"))
                .startsWith("GREY", "GREEN"));
    }

    @Test
    void whatWasToldLastIsWhatJudgingWouldHaveSaid() {
        assertThat(told).hasSize(11).allSatisfy(items -> assertThat(items).hasSizeGreaterThanOrEqualTo(targets.size()));
        assertThat(told).isEqualTo(judged);
    }

    /** The board of the present is read, that of the same day by name is judged. */
    private void compareBoards() {
        MovableClock.awaitIdle();
        told.add(Api.get("/scoreboard?area=44&deep=true").extract().jsonPath().getList("items"));
        judged.add(Api.get("/scoreboard?area=44&deep=true&asOf=" + BusinessDays.today())
                .extract()
                .jsonPath()
                .getList("items"));
    }

    private static List<String> lights(List<JsonNode> events) {
        var lights = new ArrayList<String>();
        for (var event : events) {
            var light = event.at("/data/target/assessment/light").asText();
            if (lights.isEmpty() || !lights.get(lights.size() - 1).equals(light)) {
                lights.add(light);
            }
        }
        return lights;
    }

    private void assertGolden(String target) {
        DemoYear.of("golden_lights", target).forEach(golden -> {
            var month = YearMonth.of(2023, golden.get("month").asInt());
            golden.get("vintages").forEach(vintage -> assertVintage(target, month, vintage));
            var answer = show(
                    target,
                    DemoYear.lastSubmitted(target, month.toString()).toInstant().toString());

            assertThat(answer.getString("assessment.dataThrough"))
                    .isEqualTo(month.atEndOfMonth().toString());
            assertNumber(answer, "assessment.actual", golden.get("value"));
            assertNumber(answer, "assessment.expected", golden.get("expected"));
            assertNumber(answer, "assessment.gap", golden.get("gap_pp"));
            assertThat(answer.getString("assessment.light"))
                    .as("%s in %s", target, month)
                    .isEqualTo(golden.get("light").asText());
            assertThat(answer.getString("assessment.outcome"))
                    .isEqualTo(golden.has("final") ? golden.get("final").asText() : "PENDING");
            assertThat(answer.getBoolean("assessment.backfilled")).isFalse();
        });
    }

    /** Each version has the light it had when it came in. */
    private void assertVintage(String target, YearMonth month, JsonNode vintage) {
        var submitted = DemoYear.submitted(
                target, month.toString(), vintage.get("version").asInt());
        var answer = show(target, submitted.toInstant().toString());

        assertNumber(answer, "assessment.gap", vintage.get("gap_pp"));
        assertThat(answer.getString("assessment.light"))
                .as("%s in %s, version %s", target, month, vintage.get("version"))
                .isEqualTo(vintage.get("light").asText());
    }

    private JsonPath show(String target, String asOf) {
        var query = asOf == null ? "" : "?asOf=" + asOf;
        return Api.get("/targets/" + targets.get(target) + query)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void assertNumber(JsonPath answer, String field, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(answer.<Object>get(field)).as(field).isNull();
        } else {
            assertThat(number(answer, field)).as(field).isEqualByComparingTo(expected.decimalValue());
        }
    }

    private static BigDecimal number(JsonPath answer, String field) {
        return new BigDecimal(String.valueOf(answer.<Object>get(field)));
    }

    private void promise() {
        var monthly = "\"reporting\": {\"frequency\": \"MONTH\", \"dueDay\": 6, \"shift\": \"NEXT_WORKDAY\"}";
        var mu = "{\"name\": \"%s\", \"unit\": \"mu\", \"kind\": \"CUMULATIVE\", %s}";
        define("HS23-T14", mu.formatted("工业用地供应", monthly));
        define("HS23-T15", mu.formatted("水源林", monthly + ", \"judgedBy\": [\"accepted\", \"done\"]"));
        define("LATE", mu.formatted("迟报", monthly));
        define("HS23-T16", mu.formatted("大径材", monthly + ", \"judgedBy\": [\"accepted\", \"done\"]"));
        define("HS23-T01", """
                {"name": "GDP增长", "unit": "%", "kind": "GROWTH_RATE", "judgedAt": "QUARTER",
                 "reporting": {"frequency": "QUARTER", "lagDays": 28, "shift": "NEXT_WORKDAY"}}
                """);
        define(
                "HS23-T05",
                derived("count", "COUNT", "\"category\": [\"INDUSTRY\"], \"minPlannedInvestment\": 100000000,"));
        define(
                "HS23-T06",
                derived(
                        "CNY",
                        "SUM_PLANNED_INVESTMENT",
                        "\"category\": [\"INDUSTRY\"], \"minPlannedInvestment\": 100000000,"));
        define("HS23-T07", derived("count", "COUNT", "\"capitalIn\": [\"EUROPEAN\"],"));
        set("LATE", "\"comparator\": \"GE\", \"value\": 1000");
        set("HS23-T01", "\"comparator\": \"GE\", \"value\": 8, \"stretch\": 8.5");
        set("HS23-T14", "\"comparator\": \"GE\", \"value\": 2000," + shares("3,6,14,20,27,38,45,53,64,73,84,100"));
        set(
                "HS23-T15",
                "\"comparator\": \"GE\", \"value\": 8000," + shares("2,8,28,60,92,100,100,100,100,100,100,100"));
        set("HS23-T16", "\"comparator\": \"GE\", \"value\": 5000," + shares("0,3,12,30,50,65,75,88,100,100,100,100"));
        var signing = shares("6,16,25,32,40,50,57,65,75,83,91,100");
        set("HS23-T05", "\"comparator\": \"GT\", \"value\": 55," + signing);
        set("HS23-T06", "\"comparator\": \"GT\", \"value\": 30000000000," + signing);
        set("HS23-T07", "\"comparator\": \"GE\", \"value\": 10," + signing);
    }

    private void backfill() {
        var fields = Map.of("value", "250", "publishedAt", "\"2023-04-10T02:00:00Z\"");
        Api.observe(indicators.get("LATE"), "2023-03", fields).statusCode(201).body("backfill", equalTo(true));
    }

    private static String shares(String percents) {
        return "\"profile\": {\"type\": \"MONTHLY\", \"shares\": [" + percents + "]}";
    }

    private static String derived(String unit, String measure, String where) {
        return """
                {"name": "引进", "unit": "%s", "kind": "CUMULATIVE", "judgedAt": "QUARTER", "derivation": {
                 "from": "PROJECTS", "measure": "%s", "milestone": "SIGNED",
                 "where": {%s "tagsAny": ["ATTRACTED-2023"]}}}
                """.formatted(unit, measure, where);
    }

    private void define(String target, String indicator) {
        indicators.put(target, Api.indicator(indicator));
    }

    private void set(String target, String rest) {
        var named = "\"code\": \"%s\", %s".formatted(target, rest);
        targets.put(target, Api.target(indicators.get(target), "440784", "2023", named));
    }

    private void report(JsonNode report) {
        var fields = new HashMap<String, String>();
        fields.put("value", report.get("value").asText());
        fields.put("publishedAt", "\"" + DemoYear.submitted(report).toInstant() + "\"");
        if (DemoYear.basis(report) != null) {
            fields.put("basis", "\"" + DemoYear.basis(report) + "\"");
        }
        if (report.has("revision_reason")) {
            fields.put("reason", "\"" + report.get("revision_reason").asText() + "\"");
        }
        var answer = Api.observe(indicators.get(report.get("target").asText()), DemoYear.month(report), fields);
        assertThat(answer.extract().statusCode()).isIn(200, 201);
    }

    private void sign(DemoYear year, ProjectTopic projects, JsonNode signing) {
        var code = signing.get("code").asText();
        var day = signing.get("signed").asText();
        var capital = signing.get("capital").asText().equals("欧资") ? "EUROPEAN" : "DOMESTIC";
        // registered with the amount before an amendment, which comes on its own day
        var amount = code.equals("DEMO-S26")
                ? "12000"
                : signing.get("planned_investment_wan").asText();
        var project = new ProjectTopic.Signing(
                UUID.randomUUID(), code, signing.get("town").asText(), amount + "0000", capital, "ACTIVE", day);
        signings.put(code, project);
        year.on(LocalDate.parse(day), () -> projects.tell("project.milestone-achieved.v1", project, day));
    }

    private void change(DemoYear year, ProjectTopic projects, JsonNode event) {
        var day = event.get("at").asText();
        switch (event.get("type").asText()) {
            case "PROJECT_WITHDRAWN" ->
                on(year, projects, event, day, "project.withdrawn.v1", it -> it.become("WITHDRAWN"));
            case "PROJECT_MERGED" -> on(year, projects, event, day, "project.merged.v1", it -> it.become("MERGED"));
            case "INVESTMENT_AMENDED" ->
                on(year, projects, event, day, "project.updated.v1", it -> it.invest("80000000"));
            default -> {
                // the other events are about something else
            }
        }
    }

    private void on(
            DemoYear year,
            ProjectTopic projects,
            JsonNode event,
            String day,
            String type,
            UnaryOperator<ProjectTopic.Signing> change) {
        year.on(
                LocalDate.parse(day),
                () -> projects.tell(
                        type, change.apply(signings.get(event.get("project").asText())), day));
    }
}
