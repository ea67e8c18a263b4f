package io.targetmonitor.alerts.rule.target;

/** How a target ended, or that it has not ended. */
public enum Outcome {
    PENDING,
    NOT_MET,
    MET,
    MET_STRETCH
}
