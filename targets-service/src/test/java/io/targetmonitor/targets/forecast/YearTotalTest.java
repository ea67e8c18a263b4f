package io.targetmonitor.targets.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.targetmonitor.targets.forecast.Forecast.Silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class YearTotalTest {

    @Test
    void aYearLikeAllOthersEndsLikeThem() {
        var forecast = YearTotal.of(evenYears(2012, 2021), Course.of(2022, 10, 20, 30));

        assertThat(forecast.silence()).isNull();
        assertThat(forecast.outlook().quantile(0.5)).isCloseTo(120, within(1e-6));
        assertThat(forecast.outlook().atLeast(119)).isCloseTo(1, within(1e-6));
        assertThat(forecast.outlook().atLeast(121)).isCloseTo(0, within(1e-6));
        assertThat(forecast.record().meanError()).isCloseTo(0, within(1e-6));
        assertThat(forecast.record().years()).isEqualTo(9);
        assertThat(forecast.record().brier()).isLessThan(forecast.record().lightBrier());
    }

    @Test
    void threePastYearsAreTooFew() {
        assertThat(YearTotal.of(evenYears(2019, 2021), Course.of(2022, 10)).silence())
                .isEqualTo(Silence.FEW_PAST_YEARS);
        assertThat(YearTotal.of(evenYears(2018, 2021), Course.of(2022, 10)).hasBand())
                .isTrue();
    }

    @Test
    void aCompleteYearNeedsNoForecast() {
        assertThat(YearTotal.of(evenYears(2012, 2021), Years.even(2022, 1)).silence())
                .isEqualTo(Silence.PERIOD_COMPLETE);
    }

    @Test
    void pastYearsWithoutAnythingLeadNowhere() {
        var past = new ArrayList<>(evenYears(2012, 2020));
        past.add(Years.even(2021, 0));

        assertThat(YearTotal.of(past, Course.of(2022, 1)).silence()).isEqualTo(Silence.NO_METHOD);
    }

    @Test
    void beforeTheFirstFigureThePastAloneSpeaks() {
        var forecast = YearTotal.of(evenYears(2012, 2021), Course.of(2022));

        assertThat(forecast.outlook().quantile(0.5)).isCloseTo(120, within(1e-6));
    }

    @Test
    void whatHasBeenReachedIsCertainWhereNothingIsEverTakenAway() {
        var wild = IntStream.range(0, 8)
                .mapToObj(i -> Years.even(2014 + i, i % 2 == 0 ? 10 : 20))
                .toList();
        var forecast = YearTotal.of(wild, Course.of(2022, 100, 100));

        assertThat(forecast.outlook().atLeast(100)).isEqualTo(1);
        assertThat(forecast.outlook().quantile(0.001)).isGreaterThanOrEqualTo(100);
    }

    @Test
    void whereThePlainLightWasNeverWrongAndWeWereThereIsABandButNoProbability() {
        var past = List.of(
                Years.evenAfterFirstQuarter(2018, 19, 79),
                Years.evenAfterFirstQuarter(2019, 65, 246),
                Years.evenAfterFirstQuarter(2020, 83, 85),
                Years.evenAfterFirstQuarter(2021, 44, 208));

        var forecast = YearTotal.of(past, Course.of(2022, 10, 20, 30));

        assertThat(forecast.record().lightBrier()).isZero();
        assertThat(forecast.record().brier()).isPositive();
        assertThat(forecast.silence()).isEqualTo(Silence.NOT_BETTER_THAN_LIGHT);
        assertThat(forecast.hasBand()).isTrue();
        assertThat(forecast.hasProbability()).isFalse();
    }

    private static List<Course> evenYears(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(year -> Years.even(year, 10))
                .toList();
    }
}
