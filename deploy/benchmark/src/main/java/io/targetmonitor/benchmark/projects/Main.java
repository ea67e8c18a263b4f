package io.targetmonitor.benchmark.projects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.targetmonitor.benchmark.measure.Measurement;
import io.targetmonitor.benchmark.measure.Options;

/** {@code generate} fills the database of projects-service, {@code measure} asks the service; see the README. */
public final class Main {

    private static final String PLAIN =
            "select * from project where area_path >= ? and area_path < ? order by code limit 51";

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
        var defaults = new HashMap<>(Options.usual("projects", 8081));
        defaults.put("projects", "1000000");
        return defaults;
    }

    private static void generate(Options options) throws Exception {
        try (var connection = options.connect()) {
            new Generation(connection, options.seed(), options.number("projects")).run();
        }
    }

    private static void measure(Options options) throws Exception {
        try (var connection = options.connect();
                var select = connection.prepareStatement(PLAIN)) {
            var plain = new Measurement.Plain("plain SELECT of 51 rows (SQL)", select, Counties::any);
            new Measurement(options.service(), plain, Questions.all()).run(options.seed(), options.number("rounds"));
        }
    }
}
