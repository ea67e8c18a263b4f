package io.targetmonitor.alerts.alert;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.targetmonitor.alerts.rule.Light;

/**
 * What the verdict rests on. A target fills all but {@code due}, a milestone only {@code due}.
 *
 * @param target the value to reach, in {@code unit}, like {@code actual} and {@code expected}
 * @param attainment percent of the target
 * @param gap percentage points, negative when behind
 * @param requiredRest growth in percent that the rest of the year needs
 * @param due the day a milestone should have been reached
 */
@Embeddable
public record Numbers(
        @Column(name = "target_value") BigDecimal target,
        BigDecimal actual,
        BigDecimal expected,
        BigDecimal attainment,
        BigDecimal gap,
        BigDecimal requiredRest,
        String unit,
        @Enumerated(EnumType.STRING) Light light,
        LocalDate due) {

    /** Strips zeros, so that 6.0 from one event and 6 from the next are no change. */
    public Numbers {
        target = stripped(target);
        actual = stripped(actual);
        expected = stripped(expected);
        attainment = stripped(attainment);
        gap = stripped(gap);
        requiredRest = stripped(requiredRest);
    }

    public static Numbers ofMilestone(LocalDate due) {
        return new Numbers(null, null, null, null, null, null, null, null, due);
    }

    private static BigDecimal stripped(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
