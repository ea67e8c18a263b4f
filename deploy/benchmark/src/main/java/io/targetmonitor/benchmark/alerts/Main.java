package io.targetmonitor.benchmark.alerts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.targetmonitor.benchmark.measure.Options;

/** {@code generate} fills the database of alerts-service, {@code measure} asks and storms the service; see the README. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        var words = List.of(arguments);
        var command = words.isEmpty() ? "" : words.get(0);
        try {
            var options = Options.of(words.isEmpty() ? words : words.subList(1, words.size()), defaults());
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

    private static Map<String, String> defaults() {
        var defaults = new HashMap<>(Options.usual("alerts", 8083));
        defaults.put("subjects", "1000000");
        defaults.put("alerts", "100000");
        defaults.put("management", "http://localhost:9083");
        defaults.put("kafka", "localhost:9092");
        return defaults;
    }

    private static void generate(Options options) throws Exception {
        try (var connection = options.connect()) {
            new Generation(connection, made(options), options.number("subjects")).run();
        }
    }

    private static void measure(Options options) throws Exception {
        try (var connection = options.connect()) {
            new Measures(options, connection, made(options)).run();
        }
    }

    private static Made made(Options options) {
        var made = new Made(options.seed(), options.number("alerts"));
        if (options.number("subjects") < made.afterAlerts() + Storm.CHANGES) {
            throw new IllegalArgumentException("--subjects must leave " + Storm.CHANGES + " without an alert");
        }
        return made;
    }
}
