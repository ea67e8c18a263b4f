package io.targetmonitor.projects.rates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/**
 * A group of a cohort, counted.
 *
 * @param isGroup false of the whole
 * @param group a town or department; null for projects without one, and for the whole
 * @param cohort how many projects
 */
record Counted(boolean isGroup, String group, long cohort, Map<Rate, Count> rates, Map<Step, Count> steps) {

    static Counted read(ResultSet row) throws SQLException {
        var column = 4;
        var rates = new EnumMap<Rate, Count>(Rate.class);
        for (var rate : Rate.values()) {
            rates.put(rate, new Count(row.getLong(column++), row.getLong(column++)));
        }
        var steps = new EnumMap<Step, Count>(Step.class);
        for (var step : Step.values()) {
            steps.put(step, new Count(row.getLong(column++), row.getLong(column++)));
        }
        return new Counted(row.getBoolean(1), row.getString(2), row.getLong(3), rates, steps);
    }

    /** Projects that belong nowhere compete with nobody. */
    boolean competes(Rate rate) {
        return isGroup && group != null && !rates.get(rate).isOfNone();
    }
}
