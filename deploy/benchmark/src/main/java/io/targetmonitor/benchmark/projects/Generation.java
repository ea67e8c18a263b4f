package io.targetmonitor.benchmark.projects;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

import org.postgresql.PGConnection;

/** Fills the empty tables of projects-service by COPY. */
final class Generation {

    private static final int ROWS_A_MESSAGE = 500;

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
        var indexes = Indexes.dropped(database);
        try {
            for (var table : Tables.values()) {
                var begun = System.nanoTime();
                copy(table);
                say(table.name().toLowerCase(Locale.ROOT), begun);
            }
        } finally {
            var begun = System.nanoTime();
            indexes.recreate();
            say("indexes and references", begun);
        }
        var begun = System.nanoTime();
        execute("vacuum (analyze) project, milestone, project_version, event_subject");
        say("vacuum analyze", begun);
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

    private void copy(Tables table) throws SQLException {
        var copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy());
        try {
            for (int from = 0; from < projects; from += ROWS_A_MESSAGE) {
                var text = new StringBuilder();
                table.rows(seed, from, Math.min(projects, from + ROWS_A_MESSAGE))
                        .forEach(text::append);
                var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void say(String what, long begun) {
        System.out.printf("%-24s %6.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }
}
