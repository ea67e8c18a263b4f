package io.targetmonitor.benchmark.targets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.targetmonitor.benchmark.measure.Options;

/** {@code generate} fills the database of targets-service, {@code measure} asks the service; see the README. */
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
        var defaults = new HashMap<>(Options.usual("targets", 8082));
        defaults.put("series", "100000");
        defaults.put("management", "http://localhost:9082");
        defaults.put("followers", "http://localhost:9083");
        return defaults;
    }

    private static void generate(Options options) throws Exception {
        try (var connection = options.connect()) {
            new Generation(connection, options.seed(), options.number("series")).run();
        }
    }

    private static void measure(Options options) throws Exception {
        try (var connection = options.connect()) {
            new Measures(options, connection).run();
        }
    }
}
