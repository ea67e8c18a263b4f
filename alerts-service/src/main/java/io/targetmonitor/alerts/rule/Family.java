package io.targetmonitor.alerts.rule;

/** Rules of one family speak of one trouble: a subject has at most one open alert in each. */
public enum Family {
    TARGET_PACE,
    MILESTONE_OVERDUE
}
