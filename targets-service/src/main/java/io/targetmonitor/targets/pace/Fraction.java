package io.targetmonitor.targets.pace;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact quotient. Edges of lights are compared with it unrounded: 8 of 12 months is no finite decimal, and a
 * rounded 66.67 would turn a light that the office's own arithmetic leaves green.
 *
 * @param denominator greater than zero
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {

    private static final int SHOWN_DECIMALS = 2;

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("A denominator is greater than zero, not " + denominator);
        }
    }

    public static Fraction of(BigDecimal whole) {
        return new Fraction(whole, BigDecimal.ONE);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction times(BigDecimal factor) {
        return new Fraction(numerator.multiply(factor), denominator);
    }

    /** Of a divisor other than zero. */
    public Fraction over(BigDecimal divisor) {
        return divisor.signum() < 0
                ? new Fraction(numerator.negate(), denominator.multiply(divisor.negate()))
                : new Fraction(numerator, denominator.multiply(divisor));
    }

    public Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    public boolean atLeast(BigDecimal bound) {
        return compareTo(of(bound)) >= 0;
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** For display only: two decimals, half up. */
    public BigDecimal rounded() {
        return numerator.divide(denominator, SHOWN_DECIMALS, RoundingMode.HALF_UP);
    }
}
