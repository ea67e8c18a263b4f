package io.targetmonitor.dashboard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jose4j.lang.JoseException;

import io.targetmonitor.backing.BackingServices;

/** Real Kafka, an OIDC server, targets and alerts services that tell what they were asked; projects is away. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

    private static final int PARTITIONS = 3;

    private static BackingServices backing;

    private TestOidc oidc;
    private FakeServices services;

    public static String bootstrapServers() {
        return backing.bootstrapServers();
    }

    @Override
    public Map<String, String> start() {
        try {
            backing = BackingServices.start(List.of(), PARTITIONS);
            oidc = TestOidc.start();
            services = FakeServices.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException("No key for the test's OIDC server", e);
        }
        var settings = new HashMap<>(oidc.settings());
        settings.putAll(Map.of(
                "kafka.bootstrap.servers", backing.bootstrapServers(),
                "monitor.client-secret", "test",
                "dashboard.services.targets", services.address(),
                "dashboard.services.alerts", services.address(),
                "dashboard.services.projects", "http://localhost:1",
                "dashboard.stream.heartbeat", "1s",
                "dashboard.stream.clients", "3",
                "quarkus.http.test-port", "0",
                "quarkus.management.test-port", "0"));
        return settings;
    }

    @Override
    public void stop() {
        services.stop();
        oidc.stop();
        backing.close();
    }
}
