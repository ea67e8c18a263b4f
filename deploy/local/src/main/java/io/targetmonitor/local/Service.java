package io.targetmonitor.local;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A Quarkus application of ours.
 *
 * @param name of its module
 * @param database it owns, empty when it has none
 * @param port of its API, on loopback
 * @param managementPort of health, metrics and the business clock, on loopback
 */
record Service(String name, Optional<String> database, int port, int managementPort) {
    static final Service PROJECTS = new Service("projects-service", Optional.of("projects"), 8081, 9081);
    static final Service TARGETS = new Service("targets-service", Optional.of("targets"), 8082, 9082);
    static final Service ALERTS = new Service("alerts-service", Optional.of("alerts"), 8083, 9083);
    static final Service DASHBOARD = new Service("dashboard", Optional.empty(), 8080, 9080);

    static final List<Service> ALL = List.of(PROJECTS, TARGETS, ALERTS, DASHBOARD);

    /** Those with a database, and so with a business clock. */
    static List<Service> withData() {
        return ALL.stream().filter(service -> service.database().isPresent()).toList();
    }

    /** No secret: the server listens on loopback only. */
    static String passwordOf(String database) {
        return database;
    }

    /** What the others call it in their settings: {@code MONITOR_SOURCES_TARGETS}. */
    String variable(String prefix) {
        return prefix + "_" + database.orElseThrow().toUpperCase(Locale.ROOT);
    }

    URI api() {
        return URI.create("http://localhost:" + port);
    }

    URI management() {
        return URI.create("http://localhost:" + managementPort);
    }
}
