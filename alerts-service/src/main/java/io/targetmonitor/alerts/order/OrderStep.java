package io.targetmonitor.alerts.order;

import java.util.Locale;

/** One step in the life of an order: every step is one event. */
public record OrderStep(Kind kind, OrderView order, OrderChange change) {

    public enum Kind {
        OPENED,
        ACCEPTED,
        REPLIED,
        RETURNED,
        EXTENDED,
        CLOSED,
        UPDATED;

        String eventType() {
            return "order." + name().toLowerCase(Locale.ROOT) + ".v1";
        }
    }
}
