package io.targetmonitor.benchmark.projects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the command line says: {@code --name value} pairs, each with a default that suits {@code deploy/local/run}. */
record Options(Map<String, String> given) {

    private static final Set<String> KNOWN =
            Set.of("url", "user", "password", "projects", "seed", "service", "token", "rounds");

    /** @throws IllegalArgumentException for an option that is not known or has no value */
    static Options of(List<String> arguments) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < arguments.size(); i += 2) {
            var name = arguments.get(i).replaceFirst("^--", "");
            if (!KNOWN.contains(name) || i + 1 == arguments.size()) {
                throw new IllegalArgumentException("Options with a value each: " + KNOWN + ", not " + arguments.get(i));
            }
            given.put(name, arguments.get(i + 1));
        }
        return new Options(Map.copyOf(given));
    }

    String url() {
        return given.getOrDefault("url", "jdbc:postgresql://localhost:15432/projects");
    }

    String user() {
        return given.getOrDefault("user", "projects");
    }

    String password() {
        return given.getOrDefault("password", "projects");
    }

    int projects() {
        return Integer.parseInt(given.getOrDefault("projects", "1000000"));
    }

    long seed() {
        return Long.parseLong(given.getOrDefault("seed", "1"));
    }

    String service() {
        return given.getOrDefault("service", "http://localhost:8081");
    }

    /** @throws IllegalArgumentException without one: every call needs it */
    String token() {
        if (!given.containsKey("token")) {
            throw new IllegalArgumentException("--token is needed: deploy/local/token admin prints one");
        }
        return given.get("token");
    }

    int rounds() {
        return Integer.parseInt(given.getOrDefault("rounds", "200"));
    }
}
