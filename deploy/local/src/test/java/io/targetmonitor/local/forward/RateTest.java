package io.targetmonitor.local.forward;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateTest {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    @Test
    void aBurstGoesThroughAtOnceAndThenNothingForTheRestOfTheMinute() {
        var rate = new Rate(3, new ArrayDeque<>());
        for (var i = 0; i < 3; i++) {
            assertThat(rate.wait(NOON.plusSeconds(i))).isZero();
            rate.took(NOON.plusSeconds(i));
        }

        assertThat(rate.wait(NOON.plusSeconds(10))).isEqualTo(Duration.ofSeconds(50));
        assertThat(rate.wait(NOON.plusSeconds(60))).isZero();
        rate.took(NOON.plusSeconds(60));
        assertThat(rate.wait(NOON.plusSeconds(60))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatWentOutBeforeARestartCounts() {
        var rate = new Rate(2, new ArrayDeque<>(List.of(NOON, NOON.plusSeconds(30))));

        assertThat(rate.wait(NOON.plusSeconds(40))).isEqualTo(Duration.ofSeconds(20));
    }
}
