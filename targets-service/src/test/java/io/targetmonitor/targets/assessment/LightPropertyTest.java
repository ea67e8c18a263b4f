package io.targetmonitor.targets.assessment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import io.targetmonitor.targets.pace.Fraction;
import io.targetmonitor.targets.pace.Linear;

import static org.assertj.core.api.Assertions.assertThat;

class LightPropertyTest {

    @Property
    void moreIsNeverWorse(
            @ForAll("amounts") List<BigDecimal> months,
            @ForAll @IntRange(min = 0, max = 500) int more,
            @ForAll @IntRange(min = 0, max = 11) int at,
            @ForAll("upward") Comparison comparison) {
        var demand = demand(comparison);
        var month = at % months.size();
        var better = raised(months, month, more);

        assertThat(light(demand, better)).isLessThanOrEqualTo(light(demand, months));
    }

    @Property
    void moreIsNeverBetterWhereLessIsWanted(
            @ForAll("amounts") List<BigDecimal> months,
            @ForAll @IntRange(min = 0, max = 500) int more,
            @ForAll @IntRange(min = 0, max = 11) int at,
            @ForAll("downward") Comparison comparison) {
        var demand = demand(comparison);
        var month = at % months.size();
        var worse = raised(months, month, more);

        assertThat(light(demand, worse)).isGreaterThanOrEqualTo(light(demand, months));
    }

    @Property
    void theOrderOfArrivalDoesNotMatter(@ForAll("amounts") List<BigDecimal> months, @ForAll long seed) {
        var shuffled = new ArrayList<>(readings(months));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Assessor.assess(demand(Comparison.GE), shuffled, Demands.UNDER_WAY))
                .isEqualTo(Assessor.assess(demand(Comparison.GE), readings(months), Demands.UNDER_WAY));
    }

    @Property
    void worseTakesEffectAtOnceAndBetterOnlyPastTheEdge(
            @ForAll @IntRange(min = -1500, max = 200) int hundredths, @ForAll("lights") Light before) {
        var gap = Fraction.of(hundredths, 100);
        var fresh = Tolerance.DEFAULT.judge(gap, null);
        var light = Tolerance.DEFAULT.judge(gap, before);

        if (fresh.compareTo(before) >= 0) {
            assertThat(light).isEqualTo(fresh);
        } else {
            assertThat(light).isBetween(fresh, before);
            if (light != before) {
                assertThat(gap.atLeast(BigDecimal.valueOf(light == Light.GREEN ? -3 : -8)))
                        .isTrue();
            }
        }
    }

    @Property
    void theSameGapAgainChangesNothing(
            @ForAll @IntRange(min = -1500, max = 200) int hundredths, @ForAll("lights") Light before) {
        var gap = Fraction.of(hundredths, 100);
        var once = Tolerance.DEFAULT.judge(gap, before);

        assertThat(Tolerance.DEFAULT.judge(gap, once)).isEqualTo(once);
    }

    @Property
    void roundingNeverDecides(@ForAll @IntRange(min = 1, max = 12) int month) {
        // exactly on the edge of five points: a rounded share of the year would fall on either side of it
        var target = new BigDecimal("1200");
        var onTheEdge = target.multiply(BigDecimal.valueOf(month))
                .divide(BigDecimal.valueOf(12))
                .subtract(BigDecimal.valueOf(60));
        var below = onTheEdge.subtract(new BigDecimal("0.0000000001"));
        var demand = Demands.quantity("1200", new Linear());

        assertThat(lightAt(demand, month, onTheEdge)).isEqualTo(Light.GREEN);
        assertThat(lightAt(demand, month, below)).isEqualTo(Light.YELLOW);
    }

    @Provide
    Arbitrary<List<BigDecimal>> amounts() {
        return Arbitraries.integers()
                .between(0, 1500)
                .map(BigDecimal::valueOf)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Comparison> upward() {
        return Arbitraries.of(Comparison.GE, Comparison.GT);
    }

    @Provide
    Arbitrary<Comparison> downward() {
        return Arbitraries.of(Comparison.LE, Comparison.LT);
    }

    @Provide
    Arbitrary<Light> lights() {
        return Arbitraries.of(Light.GREEN, Light.YELLOW, Light.RED);
    }

    private static Demand demand(Comparison comparison) {
        return Demands.cumulative(false, Demands.YEAR, comparison, "1000", new Linear());
    }

    private static Light light(Demand demand, List<BigDecimal> months) {
        return Assessor.assess(demand, readings(months), Demands.UNDER_WAY).light();
    }

    private static Light lightAt(Demand demand, int month, BigDecimal value) {
        var reading = Demands.reading(YearMonth.of(2023, month), value);
        return Assessor.assess(demand, List.of(reading), Demands.UNDER_WAY).light();
    }

    private static List<Reading> readings(List<BigDecimal> months) {
        return IntStream.range(0, months.size())
                .mapToObj(i -> Demands.reading(YearMonth.of(2023, i + 1), months.get(i)))
                .toList();
    }

    private static List<BigDecimal> raised(List<BigDecimal> months, int month, int more) {
        var raised = new ArrayList<>(months);
        raised.set(month, months.get(month).add(BigDecimal.valueOf(more)));
        return raised;
    }
}
