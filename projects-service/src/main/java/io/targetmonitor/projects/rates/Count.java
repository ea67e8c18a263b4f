package io.targetmonitor.projects.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;

/** So many of so many. */
record Count(long numerator, long denominator) {

    /** By the exact quotient, not the rounded one; of counts that are not of none. */
    static final Comparator<Count> BEST_FIRST =
            (one, other) -> Long.compare(other.numerator * one.denominator, one.numerator * other.denominator);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    boolean isOfNone() {
        return denominator == 0;
    }

    /** In percent, two places, half up; null of none: an empty cohort has no rate, neither 0 nor 100. */
    BigDecimal percent() {
        return isOfNone()
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
    }
}
