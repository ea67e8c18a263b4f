package io.targetmonitor.local;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a service has to know of its surroundings.
 *
 * @param jdbcUrls up to and with the slash before the database
 * @param services where they listen, to find each other
 * @param firstDay of the movable business clock in an empty database; empty: the real clock
 */
record ServiceEnvironment(
        String jdbcUrls, String bootstrapServers, String issuer, List<Service> services, Optional<LocalDate> firstDay) {
    Map<String, String> of(Service service) {
        var variables = new LinkedHashMap<String, String>();
        service.database().ifPresent(database -> {
            variables.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrls + database);
            variables.put("QUARKUS_DATASOURCE_USERNAME", database);
            variables.put("QUARKUS_DATASOURCE_PASSWORD", Service.passwordOf(database));
            firstDay.ifPresent(day -> {
                variables.put("MONITOR_CLOCK", "movable");
                variables.put("MONITOR_BUSINESS_DATE", day.toString());
            });
        });
        variables.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        // The local OIDC server takes any, but a client without one does not ask.
        variables.put("MONITOR_CLIENT_SECRET", "any");
        // No secret: whoever reaches this machine's loopback can sign in as anybody. Sessions outlive a restart with
        // it.
        variables.put("MONITOR_SESSION_SECRET", "sessions-of-this-machine-only-32-characters");
        services.forEach(other -> {
            variables.put(other.variable("MONITOR_SOURCES"), other.api().toString());
            variables.put(other.variable("DASHBOARD_SERVICES"), other.api().toString());
        });
        // A clock that can be moved never goes with real figures.
        variables.put("DASHBOARD_DEMO", Boolean.toString(firstDay.isPresent()));
        return variables;
    }

    /** Where the packaged service has to listen: nobody but this machine is to reach it. */
    Map<String, String> withAddresses(Service service) {
        var variables = new LinkedHashMap<>(of(service));
        variables.put("QUARKUS_HTTP_HOST", "localhost");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(service.port()));
        variables.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        variables.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(service.managementPort()));
        return variables;
    }
}
