package io.targetmonitor.benchmark.projects;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** {@code generate} fills the database of projects-service, {@code measure} asks the service; see the README. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var words = List.of(arguments);
        var command = words.isEmpty() ? "" : words.get(0);
        try {
            var options = words.isEmpty() ? Options.of(words) : Options.of(words.subList(1, words.size()));
            switch (command) {
                case "generate" -> generate(options);
                case "measure" -> measure(options);
                default -> throw new IllegalArgumentException("Say generate or measure");
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void generate(Options options) throws Exception {
        try (var connection = connect(options)) {
            new Generation(connection, options.seed(), options.projects()).run();
        }
    }

    private static void measure(Options options) throws Exception {
        try (var connection = connect(options)) {
            new Measurement(new Service(options.service(), options.token()), connection, options).run();
        }
    }

    private static Connection connect(Options options) throws SQLException {
        return DriverManager.getConnection(options.url(), options.user(), options.password());
    }
}
