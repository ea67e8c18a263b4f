package io.targetmonitor.alerts.rule;

/** Why an alert is over. */
public enum Cause {
    TARGET_RECOVERED,
    TARGET_MET,
    TARGET_WITHDRAWN,
    MILESTONE_ACHIEVED,
    DEADLINE_MOVED,
    DEADLINE_DROPPED,
    NOT_APPLICABLE,
    NOT_MONITORED,
    PROJECT_SUSPENDED,
    PROJECT_WITHDRAWN,
    PROJECT_MERGED,
    RULE_CHANGED,
    BY_HAND
}
