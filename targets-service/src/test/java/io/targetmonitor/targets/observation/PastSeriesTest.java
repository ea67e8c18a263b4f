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

        assertThat(past.values(List.of("accepted", "done")))
                .hasSize(2)
                .containsEntry(JUNE, 7.0)
                .containsEntry(JULY, 9.0);
        assertThat(past.values(List.of("done"))).containsEntry(JUNE, 8.0).containsEntry(JULY, 9.0);
        assertThat(past.values(List.of("contracted"))).isEmpty();
    }

    @Test
    void withoutAnOrderTheLatestJudges() {
        assertThat(series().values(List.of())).containsEntry(JUNE, 7.0);
    }

    @Test
    void oneLateEntryMarksAll() {
        assertThat(PastSeries.NONE.isBackfilled()).isFalse();
        assertThat(series().isBackfilled()).isTrue();
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
