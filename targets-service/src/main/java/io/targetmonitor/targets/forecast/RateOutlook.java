package io.targetmonitor.targets.forecast;

/** A rate whose error is in points. */
record RateOutlook(double rate, Spread spread) implements Outlook {

    @Override
    public double quantile(double share) {
        return rate + spread.quantile(share);
    }

    @Override
    public double atLeast(double value) {
        return spread.probabilityAbove(value - rate);
    }
}
