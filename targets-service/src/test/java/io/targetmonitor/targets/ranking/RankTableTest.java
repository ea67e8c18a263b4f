package io.targetmonitor.targets.ranking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.targets.pace.Fraction;
import io.targetmonitor.targets.project.StageRate;

import static org.assertj.core.api.Assertions.assertThat;

class RankTableTest {

    private static final LocalDate DECEMBER = LocalDate.parse("2023-12-31");

    @Test
    void placesAreShared() {
        var table = table("93.4", "92.1", "92.1", "84.1", "80", "77", "70");

        assertThat(places(table)).containsExactly(1, 2, 2, 4, 5, 6, 7);
        assertThat(ranking(table, 2, "3").tied()).isTrue();
        assertThat(ranking(table, 3, "3").tied()).isFalse();
    }

    @Test
    void theDistanceToAPlaceIsInPoints() {
        var table = table("93.4", "92.1", "92.1", "84.1", "80", "77", "70");

        assertThat(ranking(table, 2, "3").pointsToK()).isEqualByComparingTo("0");
        assertThat(ranking(table, 3, "3").pointsToK()).isEqualByComparingTo("8");
        assertThat(ranking(table, 0, "3").pointsToK()).isEqualByComparingTo("0");
        assertThat(ranking(table, 3, null).pointsToK()).isNull();
        assertThat(ranking(table, 6, "1e30").pointsToK()).isEqualByComparingTo("0");
    }

    @Test
    void whereTheValueIsARateTheDistanceIsInProjectsToo() {
        var table =
                new RankTable(DECEMBER, List.of(rate(0, 21, 23), rate(1, 20, 23), rate(2, 17, 20), rate(3, 15, 18)));
        var last = ranking(table, 3, "3");

        assertThat(last.place()).isEqualTo(4);
        assertThat(last.numerator()).isEqualTo(15);
        assertThat(last.denominator()).isEqualTo(18);
        // 85 % of 18 is 15.3: one more start is enough
        assertThat(last.projectsToK()).isEqualTo(1);
        assertThat(ranking(table, 3, "1").projectsToK()).isEqualTo(2);
        assertThat(ranking(table, 0, "3").projectsToK()).isZero();
    }

    @Test
    void oneWhoIsMissingLeavesTheTableIncomplete() {
        var table = new RankTable(DECEMBER, List.of(value(0, "90"), PeerValue.missing(area(1)), value(2, "80")));

        assertThat(table.isComplete()).isFalse();
        assertThat(table.missing()).containsExactly(area(1));
        assertThat(table.place(area(1))).isEmpty();
        assertThat(table.inOrder()).extracting(PeerValue::area).containsExactly(area(0), area(2), area(1));
    }

    @Test
    void theLastCompleteMonthCounts() {
        var november = table("90", "80");
        var december = new RankTable(DECEMBER, List.of(value(0, "70"), PeerValue.missing(area(1))));
        var ranking = Ranking.of(List.of(november, december), 2, area(1), BigDecimal.ONE);

        assertThat(ranking.place()).isEqualTo(2);
        assertThat(ranking.missing()).containsExactly(area(1));
        assertThat(Ranking.of(List.of(december), 2, area(0), BigDecimal.ONE).place())
                .isNull();
    }

    @Property
    void theOrderOfThePeersDoesNotMatter(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 5) Integer> values, @ForAll long seed) {
        var peers = new ArrayList<>(IntStream.range(0, values.size())
                .mapToObj(i -> value(i, values.get(i).toString()))
                .toList());
        var places = new RankTable(DECEMBER, peers);
        Collections.shuffle(peers, new Random(seed));
        var shuffled = new RankTable(DECEMBER, peers);

        for (var i = 0; i < values.size(); i++) {
            assertThat(shuffled.place(area(i))).isEqualTo(places.place(area(i)));
        }
    }

    @Property
    void moreIsNeverAWorsePlace(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(max = 5) Integer> values,
            @ForAll @IntRange(max = 5) int more) {
        var raised = new ArrayList<>(values);
        raised.set(0, values.get(0) + more);

        assertThat(table(raised).place(area(0)).orElseThrow())
                .isLessThanOrEqualTo(table(values).place(area(0)).orElseThrow());
    }

    @Property
    void soManyMoreProjectsReachTheRateAndOneLessDoesNot(
            @ForAll @IntRange(min = 1, max = 60) int cohort,
            @ForAll @IntRange(max = 60) int done,
            @ForAll @IntRange(max = 10_000) int hundredths) {
        var wanted = Fraction.of(hundredths, 100);
        var rate = new StageRate(Math.min(done, cohort), cohort);
        var more = rate.projectsTo(wanted);

        assertThat(new StageRate(rate.numerator() + more, cohort).percent()).isGreaterThanOrEqualTo(wanted);
        if (more > 0) {
            assertThat(new StageRate(rate.numerator() + more - 1, cohort).percent())
                    .isLessThan(wanted);
        }
    }

    private static RankTable table(List<Integer> values) {
        return table(values.stream().map(String::valueOf).toArray(String[]::new));
    }

    private static RankTable table(String... values) {
        return new RankTable(
                DECEMBER,
                IntStream.range(0, values.length)
                        .mapToObj(i -> value(i, values[i]))
                        .toList());
    }

    private static List<Integer> places(RankTable table) {
        return table.inOrder().stream().map(table::place).toList();
    }

    private static Ranking ranking(RankTable table, int peer, String k) {
        return Ranking.of(List.of(table), 7, area(peer), k == null ? null : new BigDecimal(k));
    }

    private static PeerValue value(int peer, String value) {
        return new PeerValue(area(peer), Fraction.of(new BigDecimal(value)), null, false);
    }

    private static PeerValue rate(int peer, int numerator, int denominator) {
        var rate = new StageRate(numerator, denominator);
        return new PeerValue(area(peer), rate.percent(), rate, false);
    }

    private static Area area(int peer) {
        return new Area("4407" + (10 + peer));
    }
}
