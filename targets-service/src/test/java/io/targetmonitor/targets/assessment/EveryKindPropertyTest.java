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

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.pace.Checkpoint;
import io.targetmonitor.targets.pace.Checkpoints;
import io.targetmonitor.targets.pace.Linear;
import io.targetmonitor.targets.pace.Monthly;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold for targets of every kind, profile and comparator. */
class EveryKindPropertyTest {

    private static final List<BigDecimal> SPRING = IntStream.of(2, 8, 28, 60, 92, 100, 100, 100, 100, 100, 100, 100)
            .mapToObj(BigDecimal::valueOf)
            .toList();

    @Property
    void betterIsNeverAWorseLight(
            @ForAll("demands") Demand demand,
            @ForAll("readings") List<BigDecimal> months,
            @ForAll @IntRange(max = 500) int more,
            @ForAll @IntRange(max = 11) int at) {
        var changed = new ArrayList<>(months);
        var month = at % months.size();
        changed.set(month, months.get(month).add(BigDecimal.valueOf(isBetterHigher(demand) ? more : -more)));

        assertThat(light(demand, changed)).isLessThanOrEqualTo(light(demand, months));
    }

    @Property
    void theOrderOfArrivalDoesNotMatter(
            @ForAll("demands") Demand demand, @ForAll("readings") List<BigDecimal> months, @ForAll long seed) {
        var shuffled = new ArrayList<>(readings(months));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Assessor.assess(demand, shuffled, Demands.UNDER_WAY))
                .isEqualTo(Assessor.assess(demand, readings(months), Demands.UNDER_WAY));
    }

    @Property
    void aLightThatGotBetterIsThatOfTheMonthAloneOrOneInBetween(
            @ForAll("demands") Demand demand, @ForAll("readings") List<BigDecimal> months) {
        var last = months.size() - 1;
        var before = last == 0 ? null : light(demand, months.subList(0, last));
        var alone = Assessor.assess(demand, readings(months).subList(last, last + 1), Demands.UNDER_WAY)
                .light();
        var light = light(demand, months);

        if (before == null || alone.compareTo(before) >= 0) {
            assertThat(light).isEqualTo(alone);
        } else {
            assertThat(light).isBetween(alone, before);
        }
    }

    private static boolean isBetterHigher(Demand demand) {
        return demand.kind() != Kind.RANK && demand.comparison().moreIsBetter();
    }

    private static Light light(Demand demand, List<BigDecimal> months) {
        return Assessor.assess(demand, readings(months), Demands.UNDER_WAY).light();
    }

    private static List<Reading> readings(List<BigDecimal> months) {
        return IntStream.range(0, months.size())
                .mapToObj(i -> Demands.reading(YearMonth.of(2023, i + 1), months.get(i)))
                .toList();
    }

    @Provide
    Arbitrary<List<BigDecimal>> readings() {
        return Arbitraries.integers()
                .between(-20, 1500)
                .map(BigDecimal::valueOf)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Demand> demands() {
        var half = new Checkpoint(Demands.YEAR.start().plusMonths(6), BigDecimal.valueOf(40), null);
        return Arbitraries.of(Comparison.class)
                .flatMap(comparison -> Arbitraries.of(
                        Demands.cumulative(false, Demands.YEAR, comparison, "1000", new Linear()),
                        Demands.cumulative(true, Demands.YEAR, comparison, "55", new Linear()),
                        Demands.cumulative(false, Demands.YEAR, comparison, "1000", new Monthly(SPRING)),
                        Demands.cumulative(
                                false,
                                Demands.YEAR,
                                comparison,
                                "1000",
                                new Checkpoints(List.of(half), Checkpoints.Interpolation.STEP)),
                        Demands.cumulative(
                                false, Demands.YEAR, comparison, "1000", new Checkpoints(List.of(half), null)),
                        Demands.cumulative(false, Period.parse("2023/2025"), comparison, "3000", new Linear()),
                        Demands.flat(Kind.GROWTH_RATE, comparison, "8", null),
                        Demands.flat(Kind.LEVEL, comparison, "90", null),
                        Demands.flat(Kind.RANK, Comparison.LE, "3", null)));
    }
}
