package io.targetmonitor.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.targetmonitor.backing.ChildJvm;

/** Another process of a service, beside the one that the supervisor keeps; stopped by whoever started it. */
record Replica(Service service, Process process) implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(5);

    static Replica start(
            Service service, Path home, ServiceEnvironment surroundings, Map<String, String> settings, Path log) {
        var environment = new LinkedHashMap<>(surroundings.withAddresses(service));
        environment.putAll(settings);
        var application = home.resolve(service.name()).resolve("target/quarkus-app/quarkus-run.jar");
        var process = new ChildJvm(
                        List.of("-Xmx384m", "-XX:+UseSerialGC"),
                        application.toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                        List.of(),
                        environment,
                        log)
                .start();
        var replica = new Replica(service, process);
        try {
            new Health(service.management().resolve("/q/health/ready"))
                    .await(TO_START, () -> replica.requireAlive(log));
            return replica;
        } catch (RuntimeException | AssertionError e) {
            replica.close();
            throw e;
        }
    }

    private void requireAlive(Path log) {
        if (!process.isAlive()) {
            throw new AssertionError("it ended with code %d (see %s)".formatted(process.exitValue(), log));
        }
    }

    /** SIGTERM, as from the kubelet. */
    void terminate() {
        process.destroy();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
