package io.targetmonitor.targets.forecast;

/**
 * A total whose error is a share of it.
 *
 * @param floor what has been reached, where nothing is ever taken away; else negative infinity
 */
record TotalOutlook(double logarithm, Spread spread, double floor) implements Outlook {

    @Override
    public double quantile(double share) {
        return Math.max(floor, StrictMath.exp(logarithm + spread.quantile(share)));
    }

    @Override
    public double atLeast(double value) {
        return value <= floor || value <= 0 ? 1 : spread.probabilityAbove(StrictMath.log(value) - logarithm);
    }
}
