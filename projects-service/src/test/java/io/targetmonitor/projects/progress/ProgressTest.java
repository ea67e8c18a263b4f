package io.targetmonitor.projects.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTest {

    private static final YearMonth MARCH = YearMonth.of(2023, 3);

    @Test
    void ofEachMonthTheLatestVersionCounts() {
        var progress = Progress.of(List.of(report(MARCH, 2, "90"), report(MARCH, 1, "96"), report(MARCH, 3, "95")));

        assertThat(progress.in(MARCH)).hasValue(report(MARCH, 3, "95"));
        assertThat(progress.in(MARCH.plusMonths(1))).isEmpty();
    }

    @Test
    void fourMonthsAreAtHandOldestFirstWhateverLiesBetweenThem() {
        var months =
                List.of(MARCH, MARCH.plusMonths(1), MARCH.plusMonths(2), MARCH.plusMonths(9), MARCH.minusMonths(1));

        var latest = Progress.of(
                        months.stream().map(month -> report(month, 1, "1")).toList())
                .latest();

        assertThat(latest)
                .extracting(LatestReport::period)
                .containsExactly(MARCH, MARCH.plusMonths(1), MARCH.plusMonths(2), MARCH.plusMonths(9));
        assertThat(Progress.of(List.of()).latest()).isEmpty();
    }

    @Test
    void aFallIsRemarkedAgainstTheVersionBeforeAndTheMonthsOnBothSides() {
        var progress = Progress.of(List.of(
                report(MARCH.minusMonths(2), 1, "80"), report(MARCH, 1, "100"), report(MARCH.plusMonths(1), 1, "120")));

        assertThat(progress.remarksOn(report(MARCH, 0, "99.99"))).containsExactly("CUMULATIVE_BELOW_EARLIER_VERSION");
        assertThat(progress.remarksOn(report(MARCH, 0, "79")))
                .containsExactly("CUMULATIVE_BELOW_EARLIER_VERSION", "CUMULATIVE_BELOW_EARLIER_MONTH");
        assertThat(progress.remarksOn(report(MARCH, 0, "121"))).containsExactly("CUMULATIVE_ABOVE_LATER_MONTH");
        assertThat(progress.remarksOn(report(MARCH.minusMonths(1), 0, "101")))
                .containsExactly("CUMULATIVE_ABOVE_LATER_MONTH");
        assertThat(progress.remarksOn(report(MARCH.plusMonths(5), 0, "119")))
                .containsExactly("CUMULATIVE_BELOW_EARLIER_MONTH");
    }

    @Test
    void standingStillIsNoFall() {
        var progress = Progress.of(List.of(report(MARCH, 1, "100"), report(MARCH.plusMonths(2), 1, "100.00")));

        assertThat(progress.remarksOn(report(MARCH.plusMonths(1), 0, "100.0"))).isEmpty();
        assertThat(progress.remarksOn(report(MARCH, 0, "100"))).isEmpty();
    }

    @Test
    void theFirstMissingMonthMayBeAHole() {
        var progress = Progress.of(List.of(
                report(MARCH, 1, "1"), report(MARCH.plusMonths(1), 1, "1"), report(MARCH.plusMonths(3), 1, "1")));

        assertThat(progress.firstMissingFrom(MARCH)).isEqualTo(MARCH.plusMonths(2));
        assertThat(progress.firstMissingFrom(MARCH.plusMonths(3))).isEqualTo(MARCH.plusMonths(4));
        assertThat(progress.firstMissingFrom(MARCH.minusMonths(1))).isEqualTo(MARCH.minusMonths(1));
    }

    @Property
    void theOrderOfArrivalDoesNotMatter(@ForAll("months") Map<YearMonth, BigDecimal> months, @ForAll Random random) {
        var inOrder = months.entrySet().stream()
                .map(entry -> report(entry.getKey(), 1, entry.getValue().toPlainString()))
                .toList();
        var shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, random);

        assertThat(Progress.of(shuffled).latest())
                .isEqualTo(Progress.of(inOrder).latest());
        assertThat(Progress.of(shuffled).firstMissingFrom(MARCH))
                .isEqualTo(Progress.of(inOrder).firstMissingFrom(MARCH));
    }

    /** A rising series as a whole is without a remark; a slow model says when one is not. */
    @Property
    void aReportIsRemarkedExactlyWhereTheSeriesWouldNotRise(
            @ForAll("months") Map<YearMonth, BigDecimal> months,
            @ForAll("month") YearMonth month,
            @ForAll("money") BigDecimal figure) {
        var others = new TreeMap<>(months);
        others.remove(month);
        var progress = Progress.of(others.entrySet().stream()
                .map(entry -> report(entry.getKey(), 1, entry.getValue().toPlainString()))
                .toList());
        var falls = others.keySet().stream()
                        .filter(other -> other.isBefore(month))
                        .max(YearMonth::compareTo)
                        .filter(other -> others.get(other).compareTo(figure) > 0)
                        .isPresent()
                || others.keySet().stream()
                        .filter(other -> other.isAfter(month))
                        .min(YearMonth::compareTo)
                        .filter(other -> others.get(other).compareTo(figure) < 0)
                        .isPresent();

        assertThat(progress.remarksOn(report(month, 0, figure.toPlainString())).isEmpty())
                .isEqualTo(!falls);
    }

    @Provide
    Arbitrary<Map<YearMonth, BigDecimal>> months() {
        return Combinators.combine(month().set().ofMaxSize(12), money().list().ofSize(12))
                .as((months, figures) -> {
                    var each = figures.iterator();
                    return months.stream().collect(Collectors.toMap(month -> month, month -> each.next()));
                });
    }

    @Provide
    Arbitrary<YearMonth> month() {
        return Arbitraries.integers().between(0, 23).map(MARCH::plusMonths);
    }

    @Provide
    Arbitrary<BigDecimal> money() {
        return Arbitraries.integers().between(0, 20).map(BigDecimal::valueOf);
    }

    private static ProgressReport report(YearMonth month, int version, String figure) {
        return new ProgressReport(
                month,
                version,
                new BigDecimal(figure),
                BigDecimal.TEN,
                null,
                null,
                LocalDate.of(2023, 11, 10),
                "reporter",
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
