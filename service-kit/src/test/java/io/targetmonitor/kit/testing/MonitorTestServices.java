package io.targetmonitor.kit.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;

import io.targetmonitor.backing.BackingServices;

/**
 * Real PostgreSQL, real Kafka and an OIDC issuer for a {@code @QuarkusTest}; argument {@code database}: the owner's
 * name. The business clock is movable and starts on 2023-01-01 unless {@code clock} is {@code real}.
 */
public class MonitorTestServices implements QuarkusTestResourceLifecycleManager {

    public static final String FIRST_DAY = "2023-01-01";

    private static BackingServices backing;

    private String database;
    private boolean realClock;
    private boolean begun;

    /** For tests that stop and start what is behind the service. */
    public static BackingServices backing() {
        return backing;
    }

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
        realClock = "real".equals(arguments.get("clock"));
    }

    @Override
    public Map<String, String> start() {
        backing = BackingServices.start(List.of(database), 3);
        var issuer = TestIssuer.running().address();
        var settings = new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url",
                backing.jdbcUrl(database),
                "quarkus.datasource.username",
                backing.user(database),
                "quarkus.datasource.password",
                backing.password(database),
                "kafka.bootstrap.servers",
                backing.bootstrapServers(),
                "quarkus.oidc.auth-server-url",
                issuer,
                "monitor.client-secret",
                "test",
                "quarkus.http.test-port",
                "0",
                "quarkus.management.test-port",
                "0"));
        if (!realClock) {
            settings.put("monitor.clock", "movable");
            settings.put("monitor.business-date", FIRST_DAY);
        }
        return settings;
    }

    /** The pass of the first day is over before the first test, or it would go over what that test makes. */
    @Override
    public void inject(TestInjector injector) {
        if (!begun) {
            RestAssured.replaceFiltersWith(new DescribedAnswers());
            MovableClock.awaitIdle();
            begun = true;
        }
    }

    @Override
    public void stop() {
        if (backing != null) {
            backing.close();
        }
    }
}
