package io.targetmonitor.targets.forecast;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.targetmonitor.targets.forecast.Forecast.Silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class YearRateTest {

    private static final double[] EVENLY =
            IntStream.rangeClosed(1, 12).mapToDouble(month -> month / 12.0).toArray();

    @Test
    void aRateWithoutDriftIsCarriedOver() {
        var forecast = YearRate.of(years(0, 0.1, -0.1, 0, 0.1, -0.1), rates(2022, 6, 6), EVENLY);

        assertThat(forecast.outlook().quantile(0.5)).isCloseTo(6, within(0.15));
    }

    @Test
    void theDriftOfPastYearsIsCarriedOverToo() {
        var forecast = YearRate.of(years(1, 1.1, 0.9, 1, 1.1, 0.9), rates(2022, 6, 6), EVENLY);

        assertThat(forecast.record().method()).isEqualTo("CARRY_OVER_WITH_DRIFT");
        assertThat(forecast.outlook().quantile(0.5)).isCloseTo(7, within(1e-9));
        assertThat(forecast.record().years()).isEqualTo(5);
    }

    @Test
    void theLatestQuarterGoesOnByHalf() {
        // half a year at 6, of which the first quarter at 4: the second alone grew by 8; 0.5·6 + 0.5·7
        var turning = IntStream.range(0, 8)
                .mapToObj(i -> year(2014 + i, 4 + i, 6 + i, 6.5 + i))
                .toList();

        var forecast = YearRate.of(turning, Course.of(2022, 4, 4, 4, 6, 6, 6), EVENLY);

        assertThat(forecast.outlook().quantile(0.5)).isCloseTo(6.5, within(1e-6));
    }

    @Test
    void withoutAValueOrEnoughYearsThereIsNone() {
        assertThat(YearRate.of(years(0, 0, 0, 0), Course.of(2022), EVENLY).silence())
                .isEqualTo(Silence.NO_VALUE_YET);
        assertThat(YearRate.of(years(0, 0, 0), rates(2022, 3, 6), EVENLY).silence())
                .isEqualTo(Silence.FEW_PAST_YEARS);
        assertThat(YearRate.of(years(0, 0, 0, 0), rates(2022, 12, 6), EVENLY).silence())
                .isEqualTo(Silence.PERIOD_COMPLETE);
    }

    /** Years that stood at 6 all along and ended so much above it. */
    private static List<Course> years(double... drifts) {
        return IntStream.range(0, drifts.length)
                .mapToObj(i -> year(2022 - drifts.length + i, 6, 6, 6 + drifts[i]))
                .toList();
    }

    private static Course year(int year, double quarter, double half, double whole) {
        return Course.of(
                year,
                IntStream.rangeClosed(1, 12)
                        .mapToDouble(month -> month <= 3 ? quarter : month < 12 ? half : whole)
                        .toArray());
    }

    private static Course rates(int year, int months, double rate) {
        return Course.of(
                year, IntStream.range(0, months).mapToDouble(month -> rate).toArray());
    }
}
