package io.targetmonitor.alerts.alert;

public enum AlertState {
    OPEN,
    ACKNOWLEDGED,
    RESOLVED
}
