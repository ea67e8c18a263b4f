package io.targetmonitor.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.targetmonitor.backing.ChildJvm;

/** A child JVM that says over HTTP when it is ready. */
final class JvmPart implements Part {
    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final Duration TO_STOP = Duration.ofSeconds(30);

    private final String name;
    private final ChildJvm jvm;
    private final Health health;
    private volatile Process process;

    JvmPart(String name, ChildJvm jvm, URI ready) {
        this.name = name;
        this.jvm = jvm;
        this.health = new Health(ready);
    }

    static JvmPart of(Service service, Path home, ServiceEnvironment environment, DataFolder folder) {
        var application = home.resolve(service.name()).resolve("target/quarkus-app/quarkus-run.jar");
        var jvm = new ChildJvm(
                List.of("-Xmx384m", "-XX:NewRatio=1", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
                application.toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                List.of(),
                environment.withAddresses(service),
                folder.log(service.name()));
        return new JvmPart(service.name(), jvm, service.management().resolve("/q/health/ready"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void launch() {
        if (process().isEmpty()) {
            process = jvm.start();
        }
    }

    @Override
    public void awaitReady() {
        try {
            health.await(TO_START, this::requireAlive);
        } catch (LocalFailure e) {
            stop();
            throw e;
        }
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle).filter(ProcessHandle::isAlive);
    }

    @Override
    public void stop() {
        if (process().isEmpty()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void requireAlive() {
        if (process().isEmpty()) {
            throw new LocalFailure("it ended with code %d (see %s)".formatted(process.exitValue(), jvm.log()));
        }
    }
}
