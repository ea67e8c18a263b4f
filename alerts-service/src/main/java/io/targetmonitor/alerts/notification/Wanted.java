package io.targetmonitor.alerts.notification;

import io.targetmonitor.alerts.alert.AlertView;
import io.targetmonitor.alerts.notification.LastNotifications.Key;
import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.kit.area.Area;

/** A message that came up: about which alert, why, to whom. */
record Wanted(AlertView alert, Why why, Cause cause, Recipient recipient) {

    Key key() {
        return new Key(alert.id(), recipient.key());
    }

    /** Tells recipients apart, wherever they are. */
    String address() {
        return recipient.address(Area.parse(alert.area()));
    }
}
