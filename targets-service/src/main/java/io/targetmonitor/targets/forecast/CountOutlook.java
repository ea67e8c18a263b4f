package io.targetmonitor.targets.forecast;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * A count that still grows by single events.
 *
 * @param reached so far
 * @param expected how many more are expected
 */
record CountOutlook(double reached, double expected) implements Outlook {

    private static final double LEAST = 1e-9;

    @Override
    public double quantile(double share) {
        return reached + more().inverseCumulativeProbability(share);
    }

    @Override
    public double atLeast(double value) {
        var missing = (int) Math.min(Integer.MAX_VALUE, Math.ceil(value - reached));
        return missing <= 0 ? 1 : more().survivalProbability(missing - 1);
    }

    private PoissonDistribution more() {
        return PoissonDistribution.of(Math.max(expected, LEAST));
    }
}
