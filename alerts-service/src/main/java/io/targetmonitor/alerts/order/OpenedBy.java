package io.targetmonitor.alerts.order;

/** Who wanted an order: a rule that fired, or the supervision office. */
public enum OpenedBy {
    RULE,
    HAND
}
