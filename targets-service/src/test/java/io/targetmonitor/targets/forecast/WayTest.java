package io.targetmonitor.targets.forecast;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class WayTest {

    @Test
    void theRestOfTheYearGoesAsPastYearsWent() {
        // 60 of 100 by September, then 10, 20 and 10: a quarter, three quarters and all of the rest
        var past = Course.of(2021, 5, 10, 20, 25, 30, 40, 50, 55, 60, 70, 90, 100);

        assertThat(Way.ofSeason(List.of(past), 9))
                .hasSize(3)
                .satisfies(way -> assertThat(way.get(0)).isCloseTo(0.25, within(1e-9)))
                .satisfies(way -> assertThat(way.get(1)).isCloseTo(0.75, within(1e-9)))
                .satisfies(way -> assertThat(way.get(2)).isEqualTo(1));
    }

    @Test
    void whatAYearTookBackDoesNotTurnTheWayAround() {
        var past = Course.of(2021, 5, 10, 20, 25, 30, 40, 50, 55, 60, 90, 70, 100);

        assertThat(Way.ofSeason(List.of(past), 9)).isSorted().last().isEqualTo(1.0);
    }

    @Test
    void whereNothingIsLeftOfTheSeasonTheWayIsEven() {
        var spring = Course.of(2021, 5, 10, 20, 25, 100, 100, 100, 100, 100, 100, 100, 100);

        assertThat(Way.ofSeason(List.of(spring), 8)).containsExactly(0.25, 0.5, 0.75, 1.0);
    }
}
