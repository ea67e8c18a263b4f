package io.targetmonitor.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Statements with {@code $1}, {@code $2}, … where values stand. */
record Statements(List<String> all) {

    /** Those that the schema has no answer to, with what it says; each is planned, none is run. */
    List<String> refusedBy(Connection connection) {
        return all.stream()
                .flatMap(statement -> refusal(connection, statement).map(reason -> reason + ": " + statement).stream())
                .toList();
    }

    /** Those that the schema answers. */
    Stream<String> plannedBy(Connection connection) {
        return all.stream().filter(statement -> refusal(connection, statement).isEmpty());
    }

    private static Optional<String> refusal(Connection connection, String statement) {
        try (var explain = connection.createStatement()) {
            // The driver looks for question marks in what it is to prepare, and finds the operator of jsonb.
            explain.setEscapeProcessing(false);
            explain.execute("explain (generic_plan) " + statement);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e.getMessage().lines().findFirst().orElseThrow());
        }
    }
}
