package io.targetmonitor.targets.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.targetmonitor.targets.forecast.Forecast.Silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class YearCountTest {

    private static final LocalDate END_OF_MARCH = LocalDate.of(2022, 3, 31);
    private static final Pipeline NONE = new Pipeline(List.of(), List.of(), 1, 0);

    private final List<Course> past =
            IntStream.range(0, 6).mapToObj(i -> Years.even(2016 + i, 1)).toList();

    @Test
    void withoutPlansTheRestComesAsInPastYears() {
        var forecast = YearCount.of(past, Course.of(2022, 1, 2, 3), 3, NONE);

        // Poisson with a mean of nine: P(X ≥ 9) = 0.5443, the median is nine
        assertThat(forecast.outlook().atLeast(12)).isCloseTo(0.5443, within(1e-4));
        assertThat(forecast.outlook().quantile(0.5)).isEqualTo(12);
        assertThat(forecast.outlook().atLeast(3)).isEqualTo(1);
    }

    @Test
    void whereAllIsPlannedOnlyThePipelineCounts() {
        var pipeline = new Pipeline(List.of(LocalDate.of(2022, 6, 1)), List.of(0L, 0L, 0L), 0, 0);
        var forecast = YearCount.of(past, Course.of(2022, 1, 2, 3), 3, pipeline);

        // (3 + ½) of (3 + 1) in time; P(X ≥ 1) = 1 − e^−0.875
        assertThat(forecast.outlook().atLeast(4)).isCloseTo(1 - Math.exp(-0.875), within(1e-9));
    }

    @Test
    void plansAreShiftedByTheDelaysThatWereSeen() {
        var june = List.of(LocalDate.of(2022, 6, 1));
        var end = LocalDate.of(2022, 12, 31);

        assertThat(new Pipeline(june, List.of(0L, 30L, 400L), 0, 0).expected(END_OF_MARCH, end))
                .isCloseTo(2.5 / 4, within(1e-12));
        assertThat(new Pipeline(List.of(LocalDate.of(2022, 1, 1)), List.of(0L, 30L, 400L), 0, 0)
                        .expected(END_OF_MARCH, end))
                .as("the first two have been refuted")
                .isCloseTo(0.5 / 2, within(1e-12));
        assertThat(new Pipeline(june, List.of(), 0, 0).expected(END_OF_MARCH, end))
                .isEqualTo(0.5);
        assertThat(Pipeline.delay(LocalDate.of(2022, 6, 1), LocalDate.of(2022, 5, 31)))
                .isEqualTo(-1);
    }

    @Test
    void whatCameSinceTheMonthsEndIsNotExpectedAgain() {
        var forecast = YearCount.of(past, Course.of(2022, 1, 2, 3), 5, NONE);

        // seven of the nine are left: P(X ≥ 7) = 0.5503
        assertThat(forecast.outlook().atLeast(12)).isCloseTo(0.5503, within(1e-4));
    }

    @Test
    void threePastYearsAreTooFew() {
        assertThat(YearCount.of(past.subList(3, 6), Course.of(2022, 1), 1, NONE).silence())
                .isEqualTo(Silence.FEW_PAST_YEARS);
    }
}
