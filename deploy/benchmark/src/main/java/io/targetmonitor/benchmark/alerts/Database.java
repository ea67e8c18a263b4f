package io.targetmonitor.benchmark.alerts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Looks into the database of the service from beside it. */
record Database(Connection connection) {

    private static final int LOOK_EVERY_MILLIS = 50;

    interface Condition {
        boolean holds() throws SQLException;
    }

    void await(Condition condition) throws InterruptedException, SQLException {
        var patience = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("Nothing happens: what does the log of the service say?");
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** Everything told is published. */
    void awaitPublished() throws InterruptedException, SQLException {
        await(() -> number("select count(*) from event where position is null") == 0);
    }

    /** Messages that were asked for. */
    long messages() throws SQLException {
        return number("select count(*) from event where topic = 'notifications.v1'");
    }

    /** Null counts as nothing. */
    long number(String query) throws SQLException {
        var text = text(query);
        return text == null ? 0 : Long.parseLong(text);
    }

    String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
