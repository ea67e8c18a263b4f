package io.targetmonitor.targets.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.pace.Fraction;
import io.targetmonitor.targets.pace.Linear;
import io.targetmonitor.targets.pace.Profile;

import static io.targetmonitor.targets.assessment.Demands.OVER;
import static io.targetmonitor.targets.assessment.Demands.UNDER_WAY;
import static io.targetmonitor.targets.assessment.Demands.assess;
import static io.targetmonitor.targets.assessment.Demands.reading;
import static io.targetmonitor.targets.assessment.Vectors.number;
import static org.assertj.core.api.Assertions.assertThat;

class ExpectedByNowTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Stream<JsonNode> quantities() {
        return Vectors.ofKind("CUMULATIVE_QTY");
    }

    static Stream<JsonNode> counts() {
        return Vectors.ofKind("EVENT_COUNT");
    }

    static Stream<JsonNode> growthRates() {
        return Vectors.ofKind("GROWTH_RATE");
    }

    static Stream<JsonNode> publishedPaces() {
        return Vectors.items(Vectors.called("V70").get("published"));
    }

    @ParameterizedTest
    @MethodSource("quantities")
    void quantityWithItsSeason(JsonNode vector) {
        var demand = Demands.quantity(vector.get("target").asText(), profileOf(vector));
        var judgement = new CumulativeJudge(demand).judge(readingOf(vector), lightBefore(vector));

        assertRounded(judgement.expected(), vector, "expected");
        assertRounded(judgement.attainment(), vector, "actual_share_pct");
        assertRounded(judgement.gap(), vector, "gap_pp");
        assertRounded(percentOf(judgement.expected(), demand.value()), vector, "expected_share_pct");
        assertLight(assess(demand, OVER, readingOf(vector)), judgement, vector, "light");
    }

    @ParameterizedTest
    @MethodSource("quantities")
    void quantityAgainstTheCalendar(JsonNode vector) {
        var demand = Demands.quantity(vector.get("target").asText(), new Linear());
        var judgement = new CumulativeJudge(demand).judge(readingOf(vector), lightBefore(vector));

        assertRounded(judgement.gap(), vector, "linear_gap_pp");
        assertLight(assess(demand, OVER, readingOf(vector)), judgement, vector, "light_if_linear");
    }

    @ParameterizedTest
    @MethodSource("counts")
    void countIsPacedTowardsTheSmallestNumberThatMeetsIt(JsonNode vector) {
        var stated = vector.get("stated").asText();
        var comparison = stated.startsWith("超") ? Comparison.GT : Comparison.GE;
        var demand = Demands.count(comparison, stated.replaceAll("\\D", ""));
        var standing = assess(demand, vector.get("closed").asBoolean() ? OVER : UNDER_WAY, readingOf(vector));

        assertThat(comparison.toReach(demand.value(), true)).isEqualByComparingTo(number(vector, "smallest_meeting"));
        assertRounded(standing.expected(), vector, "expected");
        assertRounded(standing.gap(), vector, "gap_pp");
        assertThat(shown(standing)).isEqualTo(vector.get("light").asText());
    }

    @ParameterizedTest
    @MethodSource("growthRates")
    void growthNeedsSoMuchInTheRestOfTheYear(JsonNode vector) {
        var demand = Demands.growth(vector.get("path_pct").asText(), "8.5");
        var period = Period.parse(vector.get("period").asText().replace("Q1..Q2", "Q2"));
        var closed = vector.get("closed").asBoolean();
        var standing = assess(
                demand, closed ? OVER : UNDER_WAY, new Reading(period.end(), number(vector, "value_pct"), false));

        assertRounded(standing.gap(), vector, "gap_pp");
        if (closed) {
            assertThat(standing.requiredRest()).isNull();
        } else {
            assertRounded(standing.requiredRest(), vector, "required_rest_of_year_pct");
            assertThat(demand.baseShares().at(period.end()).rounded())
                    .isEqualByComparingTo(number(vector, "base_share_ytd"));
        }
        assertThat(standing.attainment()).isNull();
        assertThat(shown(standing)).isEqualTo(vector.get("light").asText());
    }

    @Test
    void growthIsNeverTheQuotientOfLevels() {
        var trap = Vectors.called("V36");
        var published = assess(
                Demands.growth("8", "8.5"),
                OVER,
                reading(12, trap.get("published_constant_price_pct").asText()));
        var divided = assess(
                Demands.growth("8", "8.5"),
                OVER,
                reading(12, trap.get("ratio_pct").asText()));

        assertThat(published.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(divided.outcome()).isEqualTo(Outcome.MET_STRETCH);
    }

    @Test
    void severalYearsAreOnePeriod() {
        var vector = Vectors.called("V40");
        var target = number(vector, "target");
        var share = Linear.share(
                number(vector, "months_elapsed"), vector.get("months_total").asInt());
        var gap = percentOf(Fraction.of(number(vector, "actual")), target).minus(share.times(HUNDRED));

        assertRounded(share.times(HUNDRED), vector, "expected_share_pct");
        assertRounded(gap, vector, "gap_pp");
        assertThat(Tolerance.DEFAULT.judge(gap, null))
                .hasToString(vector.get("light").asText());
    }

    @ParameterizedTest
    @MethodSource("publishedPaces")
    void officesCountWholeMonths(JsonNode published) {
        var months = published.get("months").asInt();
        var standing = assess(
                Demands.quantity("100", new Linear()),
                UNDER_WAY,
                reading(months, published.get("share").asText()));

        assertThat(standing.gap().numerator().divide(standing.gap().denominator(), 1, RoundingMode.HALF_UP))
                .isEqualByComparingTo(number(published, "computed"));
    }

    private static Profile profileOf(JsonNode vector) {
        return Vectors.profile(vector.get("profile").asText());
    }

    private static Reading readingOf(JsonNode vector) {
        return reading(
                vector.get("data_through_month").asInt(), vector.get("actual").asText());
    }

    private static Light lightBefore(JsonNode vector) {
        var before = vector.get("previous_light");
        return before.isNull() ? null : Light.valueOf(before.asText());
    }

    private static Fraction percentOf(Fraction amount, BigDecimal whole) {
        return amount.times(HUNDRED).over(whole);
    }

    private static void assertRounded(Fraction value, JsonNode vector, String field) {
        assertThat(value.rounded()).as(field).isEqualByComparingTo(number(vector, field));
    }

    /** The file writes the outcome where the period is over, and the light before that. */
    private static void assertLight(Standing closed, Judgement judgement, JsonNode vector, String field) {
        var shown = closed.outcome() == Outcome.PENDING
                ? judgement.light().name()
                : closed.outcome().name();
        assertThat(shown).isEqualTo(vector.get(field).asText());
    }

    private static String shown(Standing standing) {
        return standing.outcome() == Outcome.PENDING
                ? standing.light().name()
                : standing.outcome().name();
    }
}
