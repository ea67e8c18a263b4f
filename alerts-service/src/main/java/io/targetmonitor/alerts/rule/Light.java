package io.targetmonitor.alerts.rule;

/** The light of a target as its assessment shows it. */
public enum Light {
    GREEN,
    YELLOW,
    RED,
    GREY
}
