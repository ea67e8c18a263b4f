package io.targetmonitor.targets.project;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.targetmonitor.targets.pace.Fraction;

/**
 * Of the projects of a cohort, those that have reached a stage (DOMAIN.md 2.3). The cohort is never empty: a share of
 * nothing is no number.
 */
public record StageRate(int numerator, int denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** So many that no two rates of fewer than a hundred thousand projects look the same. */
    private static final int DECIMALS = 20;

    public Fraction percent() {
        return Fraction.of(numerator * 100L, denominator);
    }

    /** The same as a decimal number, exact as far as any comparison needs it. */
    BigDecimal value() {
        return percent().numerator().divide(percent().denominator(), DECIMALS, RoundingMode.HALF_UP);
    }

    /** How many more projects must reach the stage to come up to a rate in percent; 0 if it is reached. */
    public int projectsTo(Fraction percent) {
        var needed = percent.numerator()
                .multiply(BigDecimal.valueOf(denominator))
                .divide(percent.denominator().multiply(HUNDRED), 0, RoundingMode.CEILING);
        return Math.max(0, needed.intValueExact() - numerator);
    }
}
