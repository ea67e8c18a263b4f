package io.targetmonitor.targets.observation;

import java.time.DateTimeException;
import java.time.LocalDate;

import io.targetmonitor.kit.http.Cursor;

/** Sort keys of the last row of a page. */
record Keys(String name, LocalDate day, String period, String basis, int vintage) {

    static String cursor(Observations.Found last) {
        var observation = last.observation();
        return Cursor.of(
                last.series().key().name(),
                observation.through(),
                observation.period(),
                observation.basis(),
                observation.vintage());
    }

    static Keys of(String cursor) {
        if (cursor == null) {
            return null;
        }
        var keys = Cursor.parse(cursor, 5);
        try {
            return new Keys(
                    keys.get(0), LocalDate.parse(keys.get(1)), keys.get(2), keys.get(3), Integer.parseInt(keys.get(4)));
        } catch (DateTimeException | NumberFormatException e) {
            throw Cursor.unknown();
        }
    }
}
