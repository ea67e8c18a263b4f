package io.targetmonitor.benchmark.page;

import java.util.List;
import java.util.Map;

import io.targetmonitor.benchmark.measure.Options;

/** Opens screens and waits for changes; see the README. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        try {
            var options = Options.of(List.of(arguments), defaults());
            try (var browser = new Chromium(options.text("chromium"), options.text("service"), options.text("user"))) {
                new Measures(options, browser).run();
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static Map<String, String> defaults() {
        return Map.of(
                "service", "http://localhost:8080",
                "token", Options.NEEDED,
                "user", "supervisor",
                "chromium", "/usr/bin/chromium",
                "rounds", "15");
    }
}
