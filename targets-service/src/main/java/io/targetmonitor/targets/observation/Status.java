package io.targetmonitor.targets.observation;

/** How settled a value is. */
public enum Status {
    PRELIMINARY,
    REVISED,
    FINAL
}
