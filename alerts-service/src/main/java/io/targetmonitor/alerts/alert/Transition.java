package io.targetmonitor.alerts.alert;

import java.util.Locale;

/** One step in the life of an alert: every step is one event. */
public record Transition(Kind kind, AlertView alert, AlertChange change) {

    public enum Kind {
        OPENED,
        RAISED,
        LOWERED,
        UPDATED,
        ACKNOWLEDGED,
        ESCALATED,
        COMMENTED,
        RESOLVED,
        REOPENED;

        String eventType() {
            return "alert." + name().toLowerCase(Locale.ROOT) + ".v1";
        }
    }
}
