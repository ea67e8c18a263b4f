package io.targetmonitor.benchmark.alerts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import io.targetmonitor.benchmark.measure.Copy;
import io.targetmonitor.benchmark.measure.Indexes;

/** Fills the empty tables of alerts-service by COPY. */
final class Generation {

    private static final List<String> TABLES =
            List.of("known_target", "watched_target", "followed_subject", "chronicle", "alert");

    private final Connection database;
    private final Made made;
    private final int subjects;

    Generation(Connection database, Made made, int subjects) {
        this.database = database;
        this.made = made;
        this.subjects = subjects;
    }

    /** @throws IllegalArgumentException if something is watched already: it would not be that of the seed */
    void run() throws SQLException {
        requireEmpty();
        execute("set maintenance_work_mem = '512MB'");
        execute("set statement_timeout = 0");
        var indexes = Indexes.dropped(database, TABLES);
        try {
            for (var table : Tables.values()) {
                Copy.timed(
                        table.name().toLowerCase(Locale.ROOT),
                        () -> Copy.run(database, table.copy(), table.rows(made, 0, subjects)));
            }
        } finally {
            Copy.timed("indexes and references", indexes::recreate);
        }
        Copy.timed(
                "vacuum analyze", () -> execute("vacuum (analyze) " + String.join(", ", TABLES) + ", event_subject"));
    }

    private void requireEmpty() throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select exists (select from watched_target)")) {
            row.next();
            if (row.getBoolean(1)) {
                throw new IllegalArgumentException("Targets are watched already: take an empty database");
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
