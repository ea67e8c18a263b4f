package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.kit.http.Page;

/** Pages of alerts by key, newest first: stable while new ones open. */
final class AlertPages {

    private AlertPages() {}

    static AlertFilter from(AlertFilter filter, String cursor) {
        return cursor == null ? filter : after(filter, cursor);
    }

    /** @param found one more than the limit, if there are more */
    static Page<AlertView> page(List<AlertView> found, int limit) {
        return Page.of(found, limit, last -> Cursor.of(last.openedAt(), last.id()));
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
