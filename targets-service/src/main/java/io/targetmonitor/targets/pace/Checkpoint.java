package io.targetmonitor.targets.pace;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is agreed for a day: a share of the target in percent, or an amount.
 *
 * @param share null if {@code value} is given
 * @param value null if {@code share} is given
 */
public record Checkpoint(LocalDate date, BigDecimal share, BigDecimal value) {

    Fraction amount(BigDecimal goal) {
        return value == null ? new Fraction(share, BigDecimal.valueOf(100)).times(goal) : Fraction.of(value);
    }

    boolean isComplete() {
        return date != null && (share == null) != (value == null);
    }
}
