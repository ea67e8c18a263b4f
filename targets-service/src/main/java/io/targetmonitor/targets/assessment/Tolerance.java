package io.targetmonitor.targets.assessment;

import java.math.BigDecimal;

import io.targetmonitor.targets.pace.Fraction;

/**
 * How far behind is still green, and still yellow, in points. Worse takes effect at once; better only when the edge is
 * passed by {@code recovery}, or a light on the edge would flicker from month to month.
 */
public record Tolerance(BigDecimal yellow, BigDecimal red, BigDecimal recovery) {

    public static final Tolerance DEFAULT = of(5, 10, 2);

    public static Tolerance of(int yellow, int red, int recovery) {
        return new Tolerance(BigDecimal.valueOf(yellow), BigDecimal.valueOf(red), BigDecimal.valueOf(recovery));
    }

    /** The light of a gap in points after the light before; null before the first one. */
    Light judge(Fraction gap, Light before) {
        return judge(gap, before, Fraction.of(BigDecimal.ZERO));
    }

    /**
     * The same with no edge nearer than {@code least}: one project of ten is ten points, and one missing project is
     * no delay.
     */
    Light judge(Fraction gap, Light before, Fraction least) {
        var fresh = between(gap, edge(yellow, least), edge(red, least));
        if (before == null || fresh.compareTo(before) >= 0) {
            return fresh;
        }
        var recovered = between(gap, nearer(yellow, least), nearer(red, least));
        return recovered.compareTo(before) < 0 ? recovered : before;
    }

    private static Light between(Fraction gap, Fraction greenFrom, Fraction yellowFrom) {
        return gap.compareTo(greenFrom) >= 0 ? Light.GREEN : gap.compareTo(yellowFrom) >= 0 ? Light.YELLOW : Light.RED;
    }

    private Fraction nearer(BigDecimal points, Fraction least) {
        return edge(points, least).plus(Fraction.of(recovery));
    }

    private static Fraction edge(BigDecimal points, Fraction least) {
        var own = Fraction.of(points);
        return (own.compareTo(least) < 0 ? least : own).negated();
    }
}
