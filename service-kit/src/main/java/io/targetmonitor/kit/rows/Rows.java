package io.targetmonitor.kit.rows;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows that are ready to be written: their columns as texts. */
public final class Rows {

    private final String sql;
    private final List<List<String[]>> portions;

    Rows(String sql, List<List<String[]>> portions) {
        this.sql = sql;
        this.portions = portions;
    }

    /**
     * Writes them, a thousand with one statement.
     *
     * @param more further parameters of the statement, the same for all rows; they stand behind these
     */
    public void write(Connection database, Object... more) throws SQLException {
        for (var columns : portions) {
            write(database, columns, more);
        }
    }

    private void write(Connection database, List<String[]> columns, Object... more) throws SQLException {
        var arrays = new ArrayList<Array>();
        try (var statement = database.prepareStatement(sql)) {
            for (var column : columns) {
                var array = database.createArrayOf("text", column);
                arrays.add(array);
                statement.setArray(arrays.size(), array);
            }
            for (var i = 0; i < more.length; i++) {
                statement.setObject(arrays.size() + i + 1, more[i]);
            }
            statement.executeUpdate();
        } finally {
            for (var array : arrays) {
                array.free();
            }
        }
    }
}
