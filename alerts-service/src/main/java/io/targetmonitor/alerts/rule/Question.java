package io.targetmonitor.alerts.rule;

/** What looks odd in the data. It is asked of whoever reports, and accuses nobody (DOMAIN.md 2.11). */
public enum Question {
    MONEY_AHEAD_OF_WORK,
    EXACTLY_THE_TARGET,
    SAME_VALUE
}
