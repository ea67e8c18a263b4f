package io.targetmonitor.targets.due;

import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.targets.target.Reporting;
import io.targetmonitor.targets.target.TargetSearch;

/**
 * Where a list of due figures has come to.
 *
 * @param due of the last row, as text; empty for the series as a whole
 */
record Place(String indicator, String areaPath, String due) {

    static Place of(Reporting reporting) {
        return new Place(
                reporting.target().indicator(), reporting.target().area().path(), "");
    }

    static Place of(String cursor) {
        if (cursor == null) {
            return null;
        }
        var keys = Cursor.parse(cursor, 3);
        return new Place(keys.get(0), keys.get(1), keys.get(2));
    }

    static String cursor(DueRow row) {
        return Cursor.of(row.indicator(), row.area().path(), row.due());
    }

    /** @param inclusive whether there may be more of the same series */
    TargetSearch narrow(TargetSearch search, boolean inclusive) {
        return inclusive ? search.fromSeries(indicator, areaPath) : search.afterSeries(indicator, areaPath);
    }

    /** Whether the row comes after the last one of the page before. */
    boolean isBefore(DueRow row) {
        return !row.indicator().equals(indicator)
                || !row.area().path().equals(areaPath)
                || row.due().toString().compareTo(due) > 0;
    }
}
