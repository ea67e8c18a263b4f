package io.targetmonitor.targets.assessment;

import java.math.BigDecimal;

import io.targetmonitor.targets.pace.Fraction;

/** The growth that the rest of the year would need (DOMAIN.md 3.1). All rates in percent. */
final class RequiredGrowth {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RequiredGrowth() {}

    /**
     * {@code ((1 + target) - (1 + actual)·w) / (1 - w) - 1}.
     *
     * @param elapsed w, the share of the base year in the elapsed part; less than 1
     */
    static Fraction ofTheRest(BigDecimal target, BigDecimal actual, Fraction elapsed) {
        var needed = Fraction.of(HUNDRED.add(target)).minus(elapsed.times(HUNDRED.add(actual)));
        var rest = Fraction.of(BigDecimal.ONE).minus(elapsed);
        return new Fraction(needed.numerator().multiply(rest.denominator()), needed.denominator())
                .over(rest.numerator())
                .minus(Fraction.of(HUNDRED));
    }
}
