package io.targetmonitor.benchmark.measure;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postgresql.PGConnection;

/** Rows in the form of COPY, and on their way. */
public final class Copy {

    private static final int ROWS_A_MESSAGE = 500;

    private Copy() {}

    /** None of our values has a character that COPY would want escaped. */
    public static String row(Object... values) {
        return Stream.of(values)
                .map(value -> value == null ? "\\N" : value.toString())
                .collect(Collectors.joining("\t", "", "\n"));
    }

    /** @param rows taken one by one: they need not fit into memory */
    public static void run(Connection database, String copy, Stream<String> rows) throws SQLException {
        var running = database.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            var all = rows.iterator();
            while (all.hasNext()) {
                var text = new StringBuilder();
                for (int i = 0; i < ROWS_A_MESSAGE && all.hasNext(); i++) {
                    text.append(all.next());
                }
                var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                running.writeToCopy(bytes, 0, bytes.length);
            }
            running.endCopy();
        } finally {
            if (running.isActive()) {
                running.cancelCopy();
            }
        }
    }

    /** Does one thing and says how long it took. */
    public static void timed(String what, Step step) throws SQLException {
        var begun = System.nanoTime();
        step.run();
        System.out.printf("%-24s %6.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }

    /** One part of filling a database. */
    public interface Step {
        void run() throws SQLException;
    }
}
