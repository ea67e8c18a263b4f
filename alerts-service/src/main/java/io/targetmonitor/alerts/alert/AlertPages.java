package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.kit.http.Page;

/** Pages of alerts by key, newest first: stable while new ones open. */
final class AlertPages {

    private AlertPages() {}

    static Page<Alert> page(Alerts alerts, AlertFilter filter, String cursor, int limit) {
        var from = cursor == null ? filter : after(filter, cursor);
        return Page.of(alerts.matching(from, limit + 1), limit, last -> Cursor.of(last.openedAt(), last.id()));
    }

    private static AlertFilter after(AlertFilter filter, String cursor) {
        var keys = Cursor.parse(cursor, 2);
        try {
            return filter.after(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw Cursor.unknown();
        }
    }
}
