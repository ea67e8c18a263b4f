package io.targetmonitor.benchmark.measure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the command line says: {@code --name value} pairs.
 *
 * @param said each option there is with what is given, else with its default; {@link #NEEDED} if it has none
 */
public record Options(Map<String, String> said) {

    /** The value of an option that must be given when it is asked for. */
    public static final String NEEDED = "";

    /**
     * What may be said to any measurement.
     *
     * @param database of the service, with a user and password of the same name
     * @param port of the service
     */
    public static Map<String, String> usual(String database, int port) {
        return Map.of(
                "url",
                "jdbc:postgresql://localhost:15432/" + database,
                "user",
                database,
                "password",
                database,
                "service",
                "http://localhost:" + port,
                "token",
                NEEDED,
                "seed",
                "1",
                "rounds",
                "200");
    }

    /** @throws IllegalArgumentException for an option that is not known or has no value */
    public static Options of(List<String> arguments, Map<String, String> defaults) {
        var said = new HashMap<>(defaults);
        for (int i = 0; i < arguments.size(); i += 2) {
            var name = arguments.get(i).replaceFirst("^--", "");
            if (!defaults.containsKey(name) || i + 1 == arguments.size()) {
                throw new IllegalArgumentException(
                        "Options with a value each: " + defaults.keySet() + ", not " + arguments.get(i));
            }
            said.put(name, arguments.get(i + 1));
        }
        return new Options(Map.copyOf(said));
    }

    /** @throws IllegalArgumentException if it has neither been given nor a default */
    public String text(String name) {
        if (said.get(name).equals(NEEDED)) {
            throw new IllegalArgumentException("--" + name + " is needed: see the README");
        }
        return said.get(name);
    }

    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    public long seed() {
        return Long.parseLong(text("seed"));
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(text("url"), text("user"), text("password"));
    }

    public Service service() {
        return new Service(text("service"), text("token"));
    }
}
