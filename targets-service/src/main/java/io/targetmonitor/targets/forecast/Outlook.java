package io.targetmonitor.targets.forecast;

/** What the value at the end of the period may be. */
public sealed interface Outlook permits TotalOutlook, RateOutlook, CountOutlook {

    /** The value that lies above the given share of what may come, from 0 to 1. */
    double quantile(double share);

    /** The probability, from 0 to 1, that it will be the value or more; never rises with the value. */
    double atLeast(double value);
}
