package io.targetmonitor.targets.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo year's lights, each with what was known when the last version of its month came in. */
class GoldenLightsTest {

    private static final JsonNode DEMO = Vectors.read("/heshan-2023-demo.json");
    private static final Map<String, String> MONTHS =
            Map.of("2023-Q1", "2023-03", "2023-H1", "2023-06", "2023-9M", "2023-09", "2023-FY", "2023-12");

    static Stream<JsonNode> land() {
        return golden("HS23-T14");
    }

    static Stream<JsonNode> forest() {
        return golden("HS23-T15");
    }

    static Stream<JsonNode> growth() {
        return golden("HS23-T01");
    }

    @ParameterizedTest
    @MethodSource("land")
    void land(JsonNode golden) {
        assertQuantity(golden, Demands.quantity("2000", Vectors.profile("LAND_Q4")));
    }

    @ParameterizedTest
    @MethodSource("forest")
    void forest(JsonNode golden) {
        assertQuantity(golden, Demands.quantity("8000", Vectors.profile("PLANT_SPRING_GD")));
    }

    @ParameterizedTest
    @MethodSource("growth")
    void growth(JsonNode golden) {
        var month = YearMonth.parse(MONTHS.get(golden.get("period").asText()));
        var known = lastVersionOf("HS23-T01", month);
        var standing = Assessor.assess(Demands.growth("8", "8.5"), readings("HS23-T01", known), day(known));

        assertThat(standing.actual()).isEqualByComparingTo(Vectors.number(golden, "value"));
        if (golden.get("required_rest_of_year_pct").isNull()) {
            assertThat(standing.requiredRest()).isNull();
            assertThat(standing.outcome()).hasToString(golden.get("light").asText());
            assertThat(standing.light()).isEqualTo(Light.RED);
        } else {
            assertThat(standing.requiredRest().rounded())
                    .isEqualByComparingTo(Vectors.number(golden, "required_rest_of_year_pct"));
            assertThat(standing.light()).hasToString(golden.get("light").asText());
        }
    }

    private static void assertQuantity(JsonNode golden, Demand demand) {
        var target = golden.get("target").asText();
        var month = YearMonth.of(2023, golden.get("month").asInt());
        Vectors.items(golden.get("vintages")).forEach(vintage -> {
            var known = submitted(report(target, month, vintage.get("version").asInt()));
            var standing = Assessor.assess(demand, readings(target, known), day(known));
            assertThat(standing.gap().rounded()).isEqualByComparingTo(Vectors.number(vintage, "gap_pp"));
            assertThat(standing.light()).hasToString(vintage.get("light").asText());
        });
        var known = lastVersionOf(target, month);
        var standing = Assessor.assess(demand, readings(target, known), day(known));

        assertThat(standing.dataThrough()).isEqualTo(month.atEndOfMonth());
        assertThat(standing.actual()).isEqualByComparingTo(Vectors.number(golden, "value"));
        assertThat(standing.expected().rounded()).isEqualByComparingTo(Vectors.number(golden, "expected"));
        assertThat(standing.gap().rounded()).isEqualByComparingTo(Vectors.number(golden, "gap_pp"));
        assertThat(standing.light()).hasToString(golden.get("light").asText());
        assertThat(standing.outcome())
                .hasToString(golden.has("final") ? golden.get("final").asText() : "PENDING");
    }

    private static Stream<JsonNode> golden(String target) {
        return of("golden_lights", target);
    }

    private static Stream<JsonNode> of(String list, String target) {
        return Vectors.items(DEMO.get(list))
                .filter(item -> item.get("target").asText().equals(target));
    }

    private static OffsetDateTime lastVersionOf(String target, YearMonth month) {
        return reports(target)
                .filter(report -> monthOf(report).equals(month))
                .map(GoldenLightsTest::submitted)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static JsonNode report(String target, YearMonth month, int version) {
        return reports(target)
                .filter(report -> monthOf(report).equals(month))
                .filter(report -> report.get("version").asInt() == version)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> reports(String target) {
        return of("reports", target);
    }

    /** The latest value of each month that was in by then. */
    private static List<Reading> readings(String target, OffsetDateTime known) {
        var values = new LinkedHashMap<YearMonth, BigDecimal>();
        reports(target)
                .filter(report -> !submitted(report).isAfter(known))
                .sorted(Comparator.comparing(GoldenLightsTest::submitted))
                .forEach(report -> values.put(monthOf(report), Vectors.number(report, "value")));
        return values.entrySet().stream()
                .map(entry -> Demands.reading(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static YearMonth monthOf(JsonNode report) {
        return YearMonth.parse(report.get("period").asText().substring("2023-01/".length()));
    }

    private static OffsetDateTime submitted(JsonNode report) {
        return OffsetDateTime.parse(report.get("submitted_at").asText());
    }

    private static LocalDate day(OffsetDateTime known) {
        return known.toLocalDate();
    }
}
