package io.targetmonitor.benchmark.projects;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import io.targetmonitor.benchmark.measure.Copy;
import io.targetmonitor.benchmark.measure.Indexes;

/** Fills the empty tables of projects-service by COPY. */
final class Generation {

    private final Connection database;
    private final long seed;
    private final int projects;

    Generation(Connection database, long seed, int projects) {
        this.database = database;
        this.seed = seed;
        this.projects = projects;
    }

    /** @throws IllegalArgumentException if there are projects already: they would not be those of the seed */
    void run() throws SQLException {
        requireEmpty();
        execute("set maintenance_work_mem = '512MB'");
        execute("set statement_timeout = 0");
        var indexes = Indexes.dropped(database, List.of("project", "milestone", "project_version"));
        try {
            for (var table : Tables.values()) {
                Copy.timed(
                        table.name().toLowerCase(Locale.ROOT),
                        () -> Copy.run(database, table.copy(), table.rows(seed, 0, projects)));
            }
        } finally {
            Copy.timed("indexes and references", indexes::recreate);
        }
        Copy.timed(
                "vacuum analyze", () -> execute("vacuum (analyze) project, milestone, project_version, event_subject"));
    }

    private void requireEmpty() throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select exists (select from project)")) {
            row.next();
            if (row.getBoolean(1)) {
                throw new IllegalArgumentException("There are projects already: take an empty database");
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
