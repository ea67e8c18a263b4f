package io.targetmonitor.targets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.targetmonitor.kit.testing.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * The worked cases over the API, a year earlier than they are dated, so that their period is over on any business day.
 * V40 counts half months, which no office does: only the calculator has it. Milestones and credit codes are those of
 * projects.
 */
@QuarkusTest
class ExpectedByNowApiTest {

    private static final JsonNode FILE = read();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** In the middle of the yellow ones. */
    private static final BigDecimal YELLOW = BigDecimal.valueOf(7);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    static Stream<JsonNode> quantities() {
        return ofKind("CUMULATIVE_QTY");
    }

    static Stream<JsonNode> counts() {
        return ofKind("EVENT_COUNT");
    }

    static Stream<JsonNode> growthRates() {
        return ofKind("GROWTH_RATE");
    }

    static Stream<JsonNode> paces() {
        return items(called("V70").get("published"));
    }

    @ParameterizedTest
    @MethodSource("quantities")
    void quantityWithItsSeason(JsonNode vector) {
        var answer = quantity(vector, vector.get("profile").asText());

        assertNumber(answer, "expected", vector.get("expected"));
        assertNumber(answer, "attainment", vector.get("actual_share_pct"));
        assertNumber(answer, "gap", vector.get("gap_pp"));
        assertThat(shown(answer)).isEqualTo(vector.get("light").asText());
    }

    @ParameterizedTest
    @MethodSource("quantities")
    void quantityAgainstTheCalendar(JsonNode vector) {
        var answer = quantity(vector, "LINEAR");

        assertNumber(answer, "gap", vector.get("linear_gap_pp"));
        assertThat(shown(answer)).isEqualTo(vector.get("light_if_linear").asText());
    }

    @ParameterizedTest
    @MethodSource("counts")
    void countIsPacedTowardsTheSmallestNumberThatMeetsIt(JsonNode vector) {
        var stated = vector.get("stated").asText();
        var rest = "\"comparator\": \"%s\", \"value\": %s"
                .formatted(stated.startsWith("超") ? "GT" : "GE", stated.replaceAll("\\D", ""));
        var count = Api.indicator("{\"name\": \"x\", \"unit\": \"count\", \"kind\": \"CUMULATIVE\"}");
        var answer = observed(
                count,
                rest,
                vector.get("data_through_month").asInt(),
                vector.get("actual").asText());

        assertNumber(answer, "expected", vector.get("expected"));
        assertNumber(answer, "gap", vector.get("gap_pp"));
        assertThat(shown(answer)).isEqualTo(vector.get("light").asText());
    }

    @ParameterizedTest
    @MethodSource("growthRates")
    void growthNeedsSoMuchInTheRestOfTheYear(JsonNode vector) {
        var quarter = Map.of("2023-Q1", 3, "2023-Q1..Q2", 6, "2023", 12)
                .get(vector.get("period").asText());
        var answer = growth(quarter, vector.get("value_pct").asText());

        assertNumber(answer, "gap", vector.get("gap_pp"));
        assertNumber(answer, "requiredRest", vector.get("required_rest_of_year_pct"));
        assertThat(answer.<Object>get("assessment.attainment")).isNull();
        assertThat(shown(answer)).isEqualTo(vector.get("light").asText());
    }

    @Test
    void growthIsWhatIsPublishedAndNeverTheQuotientOfLevels() {
        var trap = called("V36");

        assertThat(shown(growth(12, trap.get("published_constant_price_pct").asText())))
                .isEqualTo("NOT_MET");
        assertThat(shown(growth(12, trap.get("ratio_pct").asText()))).isEqualTo("MET_STRETCH");
    }

    @Test
    void aTieSharesTheBetterPlace() {
        var vector = called("V50");
        var areas = new ArrayList<String>();
        vector.get("values").fieldNames().forEachRemaining(peer -> areas.add("4430" + (11 + areas.size())));
        var rate = Api.indicator("{\"name\": \"率\", \"kind\": \"LEVEL\", \"unit\": \"%\"}");
        var rank = Api.indicator("""
                {"name": "排名", "kind": "RANK", "unit": "rank", "ranks": "%s", "peers": ["%s"]}
                """.formatted(rate, String.join("\",\"", areas)));
        var own = areas.get(2);
        var id = Api.target(
                rank,
                own,
                "2022",
                "\"comparator\": \"LE\", \"value\": " + vector.get("k").asText());
        var values = vector.get("values").elements();
        areas.forEach(area -> put(
                "/observations/%s/%s/2022-11".formatted(rate, area),
                values.next().asText()));
        var answer = Api.get("/targets/" + id).extract().jsonPath();

        assertThat(answer.getInt("assessment.ranking.place"))
                .isEqualTo(vector.get("rank").asInt());
        assertThat(answer.getBoolean("assessment.ranking.tied"))
                .isEqualTo(vector.get("tied").asBoolean());
        assertNumber(answer, "ranking.pointsToK", vector.get("gap_to_k"));
        assertThat(shown(answer)).isEqualTo(vector.get("light").asText());
    }

    @Test
    void theFourRatesShareOneDenominator() {
        var vector = called("V55");
        var stages = Map.of("挂网", "LISTED", "供地", "CONTRACTED", "交地", "LAND_DELIVERED", "动工", "STARTED");
        try (var topic = new ProjectTopic(kafka)) {
            for (var i = 0; i < vector.get("cohort").asInt(); i++) {
                var project = new ProjectStory(topic, "XH-" + i, "443101101").reached("REVIEWED", "2022-02-01");
                for (var stage : stages.entrySet()) {
                    if (i < vector.get("numerators").get(stage.getKey()).asInt()) {
                        project.reached(stage.getValue(), "2022-09-01");
                    }
                }
                project.tell("milestone-achieved", "2022-12-01", null);
            }
            MovableClock.awaitIdle();
        }
        stages.forEach((name, milestone) -> {
            var rate = Api.indicator("""
                    {"name": "%s率", "kind": "LEVEL", "unit": "%%", "derivation": {"from": "PROJECTS",
                     "measure": "STAGE_RATE", "milestone": "%s", "window": "2022"}}
                    """.formatted(name, milestone));
            var id = Api.target(rate, "443101", "2022", "\"comparator\": \"GE\", \"value\": 50");
            var actual = number(Api.get("/targets/" + id).extract().jsonPath(), "actual");

            assertThat(actual.setScale(1, RoundingMode.HALF_UP))
                    .as(name)
                    .isEqualByComparingTo(vector.get("rates_pct").get(name).decimalValue());
        });
    }

    @ParameterizedTest
    @MethodSource("paces")
    void officesCountWholeMonths(JsonNode published) {
        var land = Api.indicator(Api.QUANTITY);
        var answer = observed(
                land,
                "\"comparator\": \"GE\", \"value\": 100",
                published.get("months").asInt(),
                published.get("share").asText());

        assertThat(number(answer, "gap").setScale(1, RoundingMode.HALF_UP))
                .isEqualByComparingTo(published.get("computed").decimalValue());
    }

    @Test
    void whatIsReportedInHectaresConvertsExactlyOrNotAtAll() {
        var land = Api.indicator(Api.QUANTITY);
        items(called("V71").get("checks")).forEach(check -> {
            var body = "{\"value\": %s, \"reported\": {\"value\": %s, \"unit\": \"ha\"}}"
                    .formatted(check.get("mu").asText(), check.get("ha").asText());
            var exact = check.get("ha")
                            .decimalValue()
                            .multiply(BigDecimal.valueOf(15))
                            .compareTo(check.get("mu").decimalValue())
                    == 0;
            var answer = Api.put(Api.reporter(), "/observations/%s/440784/2022-12".formatted(land), body);
            if (exact) {
                assertThat(answer.extract().statusCode()).isIn(200, 201);
                answer.body("reported.unit", equalTo("ha"))
                        .body("reported.value", equalTo(plain(check.get("ha").decimalValue())));
            } else {
                answer.statusCode(400);
            }
        });
    }

    private static Object plain(BigDecimal number) {
        return number.scale() <= 0 ? (Object) number.intValueExact() : number;
    }

    /** With the light of the month before, where the case has one. */
    private static JsonPath quantity(JsonNode vector, String profile) {
        var land = Api.indicator(Api.QUANTITY);
        var target = vector.get("target").decimalValue();
        var month = vector.get("data_through_month").asInt();
        var shares = FILE.get("meta").get("profiles").get(profile);
        if (!vector.get("previous_light").isNull()) {
            assertThat(vector.get("previous_light").asText()).isEqualTo("YELLOW");
            var behind = shares.get(month - 1).decimalValue().subtract(YELLOW);
            observe(land, month - 1, target.multiply(behind).divide(HUNDRED).toPlainString());
        }
        var rest = "\"comparator\": \"GE\", \"value\": %s, \"profile\": %s".formatted(target, written(profile, shares));
        return observed(land, rest, month, vector.get("actual").asText());
    }

    private static String written(String profile, JsonNode shares) {
        if (profile.equals("LINEAR")) {
            return "{\"type\": \"LINEAR\"}";
        }
        var percents = items(shares).skip(1).map(JsonNode::asText).toList();
        return "{\"type\": \"MONTHLY\", \"shares\": [%s]}".formatted(String.join(",", percents));
    }

    private static JsonPath growth(int month, String value) {
        var gdp = Api.indicator(
                "{\"name\": \"GDP\", \"unit\": \"%\", \"kind\": \"GROWTH_RATE\", \"judgedAt\": \"QUARTER\"}");
        return observed(gdp, "\"comparator\": \"GE\", \"value\": 8, \"stretch\": 8.5", month, value);
    }

    private static JsonPath observed(String indicator, String rest, int month, String value) {
        var id = Api.target(indicator, "440784", "2022", rest);
        observe(indicator, month, value);
        return Api.get("/targets/" + id).statusCode(200).extract().jsonPath();
    }

    private static void observe(String indicator, int month, String value) {
        put("/observations/%s/440784/%s".formatted(indicator, YearMonth.of(2022, month)), value);
    }

    private static void put(String path, String value) {
        Api.put(Api.supervisor(), path, "{\"value\": %s}".formatted(value)).statusCode(201);
    }

    /** The file writes the outcome where the period is over, and the light before that. */
    private static String shown(JsonPath answer) {
        var outcome = answer.getString("assessment.outcome");
        return outcome.equals("PENDING") ? answer.getString("assessment.light") : outcome;
    }

    private static void assertNumber(JsonPath answer, String field, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(answer.<Object>get("assessment." + field)).as(field).isNull();
        } else {
            assertThat(number(answer, field)).as(field).isEqualByComparingTo(expected.decimalValue());
        }
    }

    private static BigDecimal number(JsonPath answer, String field) {
        return new BigDecimal(String.valueOf(answer.<Object>get("assessment." + field)));
    }

    private static Stream<JsonNode> ofKind(String kind) {
        return items(FILE.get("vectors"))
                .filter(vector -> vector.get("kind").asText().equals(kind));
    }

    private static JsonNode called(String id) {
        return items(FILE.get("vectors"))
                .filter(vector -> vector.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read() {
        try (var file = ExpectedByNowApiTest.class.getResourceAsStream("/expected-by-now.json")) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
