package io.targetmonitor.kit.metrics;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Numbers of one query, by key, for gauges: asked for at most twice a minute, however many gauges and scrapes there are, and
 * less often if the answer takes long: a query is at work for a fiftieth of the time, unless its numbers were older than ten
 * minutes then.
 * Each replica tells the same, as they share the database: take the maximum over replicas, not the sum.
 */
public final class Snapshot {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration STALE = Duration.ofMinutes(10);
    private static final int REST = 50;

    private final DataSource database;
    private final Clock clock;
    private final String query;
    private Map<String, Double> numbers;
    private Instant readAgainAt = Instant.EPOCH;

    /** @param query of two columns: key and number */
    public Snapshot(DataSource database, Clock clock, String query) {
        this.database = database;
        this.clock = clock;
        this.query = query;
    }

    /** Of a count: 0 where the query has no row; not a number while the database is away, rather than a zero. */
    public synchronized double count(String key) {
        refresh();
        return numbers == null ? Double.NaN : numbers.getOrDefault(key, 0.0);
    }

    /** Of a measure: not a number where the query has no row. */
    public synchronized double measure(String key) {
        refresh();
        return numbers == null ? Double.NaN : numbers.getOrDefault(key, Double.NaN);
    }

    private void refresh() {
        var now = clock.instant();
        if (now.isBefore(readAgainAt)) {
            return;
        }
        numbers = read();
        readAgainAt = now.plus(numbers == null ? FRESH : rest(Duration.between(now, clock.instant())));
    }

    private static Duration rest(Duration taken) {
        var rest = taken.multipliedBy(REST);
        return Collections.max(List.of(FRESH, Collections.min(List.of(rest, STALE))));
    }

    private Map<String, Double> read() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var read = new HashMap<String, Double>();
            while (rows.next()) {
                var number = rows.getDouble(2);
                read.put(rows.getString(1), rows.wasNull() ? Double.NaN : number);
            }
            return read;
        } catch (SQLException e) {
            return null;
        }
    }
}
