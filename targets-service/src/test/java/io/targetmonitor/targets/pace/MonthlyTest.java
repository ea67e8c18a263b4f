package io.targetmonitor.targets.pace;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.time.Period;

import static org.assertj.core.api.Assertions.assertThat;

class MonthlyTest {

    @Test
    void twelveRisingPercentsUpToAHundredFitAYear() {
        assertThat(shares(3, 6, 14, 20, 27, 38, 45, 53, 64, 73, 84, 100).flawFor(Period.parse("2023")))
                .isNull();
    }

    @Test
    void anythingElseIsRefused() {
        var year = Period.parse("2023");

        assertThat(shares(3, 6).flawFor(year)).isEqualTo("profile-twelve-rising-shares");
        assertThat(shares(3, 6, 14, 20, 27, 38, 45, 53, 64, 73, 84, 99).flawFor(year))
                .isEqualTo("profile-twelve-rising-shares");
        assertThat(shares(3, 2, 14, 20, 27, 38, 45, 53, 64, 73, 84, 100).flawFor(year))
                .isEqualTo("profile-twelve-rising-shares");
        assertThat(new Monthly(null).flawFor(year)).isEqualTo("profile-twelve-rising-shares");
        assertThat(shares(3, 6, 14, 20, 27, 38, 45, 53, 64, 73, 84, 100).flawFor(Period.parse("2023/2025")))
                .isEqualTo("profile-needs-a-year");
    }

    private static Monthly shares(int... percents) {
        List<BigDecimal> shares =
                IntStream.of(percents).mapToObj(BigDecimal::valueOf).toList();
        return new Monthly(shares);
    }
}
