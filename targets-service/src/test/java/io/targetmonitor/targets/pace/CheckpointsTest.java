package io.targetmonitor.targets.pace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.targetmonitor.kit.time.Period;

import static org.assertj.core.api.Assertions.assertThat;

class CheckpointsTest {

    private static final Period YEAR = Period.parse("2023");
    private static final BigDecimal GOAL = BigDecimal.valueOf(1000);

    @Test
    void schoolsComeInSeptember() {
        var september = new Checkpoints(List.of(share("2023-09-30", "80")), Checkpoints.Interpolation.STEP);

        assertThat(expected(september, "2023-08-31")).isEqualByComparingTo("0");
        assertThat(expected(september, "2023-09-30")).isEqualByComparingTo("800");
        assertThat(expected(september, "2023-11-30")).isEqualByComparingTo("800");
        assertThat(expected(september, "2023-12-31")).isEqualByComparingTo("1000");
    }

    @Test
    void betweenCheckpointsItGrowsEvenlyByDays() {
        var half = new Checkpoints(
                List.of(new Checkpoint(LocalDate.parse("2023-06-30"), null, BigDecimal.valueOf(181))), null);

        assertThat(expected(half, "2023-01-31")).isEqualByComparingTo("31");
        assertThat(expected(half, "2023-06-30")).isEqualByComparingTo("181");
        assertThat(expected(half, "2023-12-31")).isEqualByComparingTo("1000");
    }

    @ParameterizedTest
    @EnumSource
    void aLevelIsWhereTheFirstCheckpointIsUntilThen(Checkpoints.Interpolation interpolation) {
        var falling = new Checkpoints(List.of(value("2023-06-30", "24"), value("2023-09-30", "22")), interpolation);

        assertThat(level(falling, "2023-01-31")).isEqualByComparingTo("24");
        assertThat(level(falling, "2023-05-31")).isEqualByComparingTo("24");
        assertThat(level(falling, "2023-06-30")).isEqualByComparingTo("24");
        assertThat(level(falling, "2023-09-30")).isEqualByComparingTo("22");
        assertThat(level(falling, "2023-12-31")).isEqualByComparingTo("1000");
    }

    @Test
    void pointsOutOfOrderOrOutsideThePeriodAreRefused() {
        var swapped = new Checkpoints(List.of(share("2023-09-30", "80"), share("2023-03-31", "20")), null);

        assertThat(swapped.flawFor(YEAR)).isEqualTo("profile-checkpoints");
        assertThat(new Checkpoints(List.of(share("2024-01-31", "20")), null).flawFor(YEAR))
                .isEqualTo("profile-checkpoints");
        assertThat(new Checkpoints(List.of(share("2023-03-31", "20")), null).flawFor(YEAR))
                .isNull();
    }

    @Test
    void aPathOfQuantitiesRisesFromNothingToTheGoal() {
        assertThat(path("20", "80").risesTo(GOAL)).isTrue();
        assertThat(path("20", "20").risesTo(GOAL)).isTrue();
        assertThat(path("80", "20").risesTo(GOAL)).isFalse();
        assertThat(path("20", "101").risesTo(GOAL)).isFalse();
        assertThat(path("-1", "20").risesTo(GOAL)).isFalse();
    }

    private static Checkpoints path(String march, String september) {
        return new Checkpoints(List.of(share("2023-03-31", march), share("2023-09-30", september)), null);
    }

    private static Checkpoint share(String day, String percent) {
        return new Checkpoint(LocalDate.parse(day), new BigDecimal(percent), null);
    }

    private static Checkpoint value(String day, String amount) {
        return new Checkpoint(LocalDate.parse(day), null, new BigDecimal(amount));
    }

    private static BigDecimal level(Profile profile, String day) {
        return profile.expectedLevel(GOAL, YEAR, LocalDate.parse(day)).rounded();
    }

    private static BigDecimal expected(Profile profile, String day) {
        return profile.expected(GOAL, YEAR, LocalDate.parse(day)).rounded();
    }
}
