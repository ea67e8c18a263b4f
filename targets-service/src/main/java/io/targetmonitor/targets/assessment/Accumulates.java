package io.targetmonitor.targets.assessment;

/** From when on a cumulative observation counts. */
public enum Accumulates {
    /** Starts again each January; a longer target adds the years. */
    YEAR,
    /** From the target's start. */
    PERIOD
}
