package io.targetmonitor.benchmark.targets;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import io.targetmonitor.benchmark.measure.Copy;
import io.targetmonitor.benchmark.measure.Indexes;

/** Fills the tables of targets-service by COPY; what an earlier run with the same seed has made stays. */
final class Generation {

    private static final List<String> TABLES = List.of("series", "observation", "target", "target_plan");

    private final Connection database;
    private final long seed;
    private final int series;

    Generation(Connection database, long seed, int series) {
        this.database = database;
        this.seed = seed;
        this.series = series;
    }

    /** @throws IllegalArgumentException if there are targets that were not made here, or more than asked for */
    void run() throws SQLException {
        var wanted = new Tables.Some(there(), series);
        execute("set maintenance_work_mem = '512MB'");
        execute("set statement_timeout = 0");
        if (wanted.from() == 0) {
            Copy.run(
                    database,
                    "copy indicator_version (id, code, version, known_from, derived, definition, actor, recorded_at)"
                            + " from stdin",
                    IntStream.range(0, Places.IN_A_COUNTY)
                            .mapToObj(MadeIndicator::new)
                            .map(MadeIndicator::row));
        }
        var indexes = Indexes.dropped(database, TABLES);
        try {
            for (var table : Tables.values()) {
                Copy.timed(
                        table.name().toLowerCase(Locale.ROOT),
                        () -> Copy.run(database, table.copy(), table.rows(seed, wanted)));
            }
        } finally {
            Copy.timed("indexes and references", indexes::recreate);
        }
        Copy.timed(
                "vacuum analyze",
                () -> execute("vacuum (analyze) series, observation, target, target_plan, event_subject"));
    }

    /** How many there are already. */
    private int there() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select code from target order by code")) {
            var there = 0;
            while (rows.next()) {
                if (!rows.getString(1).equals(MadeSeries.targetCode(there))) {
                    throw new IllegalArgumentException("There are other targets already: take an empty database");
                }
                there++;
            }
            if (there > series) {
                throw new IllegalArgumentException("There are " + there + " series already: ask for more");
            }
            return there;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
