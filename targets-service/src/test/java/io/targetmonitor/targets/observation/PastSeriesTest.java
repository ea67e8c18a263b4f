package io.targetmonitor.targets.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PastSeriesTest {

    private static final LocalDate JUNE = LocalDate.parse("2021-06-30");
    private static final LocalDate JULY = LocalDate.parse("2021-07-31");

    @Test
    void theFirstBasisPresentJudgesEachMonth() {
        var past = series();

        assertThat(juneAndJuly(past, "accepted", "done")).containsExactly(7.0, 9.0);
        assertThat(juneAndJuly(past, "done")).containsExactly(8.0, 9.0);
        assertThat(juneAndJuly(past, "contracted")).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void withoutAnOrderTheLatestJudges() {
        assertThat(juneAndJuly(series())).containsExactly(7.0, 9.0);
    }

    @Test
    void withoutAnotherBasisNobodyAsksWhichWasLater() {
        var past = new PastSeries();
        past.add("done", days(JUNE, JULY), new Double[] {8.0, 9.0}, null, false);

        assertThat(juneAndJuly(past)).containsExactly(8.0, 9.0);
        assertThat(juneAndJuly(past, "accepted")).containsExactly(Double.NaN, Double.NaN);
    }

    @Test
    void oneLateEntryMarksAll() {
        assertThat(PastSeries.NONE.isBackfilled()).isFalse();
        assertThat(series().isBackfilled()).isTrue();
    }

    private static List<Double> juneAndJuly(PastSeries past, String... judgedBy) {
        var months = past.months(List.of(judgedBy));
        return List.of(months.number(2021, 6), months.number(2021, 7));
    }

    private static PastSeries series() {
        var past = new PastSeries();
        past.add("done", days(JUNE, JULY), new Double[] {8.0, 9.0}, new Double[] {1.0, 2.0}, false);
        past.add("accepted", days(JUNE), new Double[] {7.0}, new Double[] {3.0}, true);
        return past;
    }

    private static Integer[] days(LocalDate... days) {
        return Stream.of(days).map(day -> Math.toIntExact(day.toEpochDay())).toArray(Integer[]::new);
    }
}
