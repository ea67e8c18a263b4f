package io.targetmonitor.local;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.targetmonitor.backing.Ports;

/**
 * Ports that have to be free before anything is started.
 *
 * @param names who wants which
 */
record PortPlan(Map<Integer, String> names) {
    private static final Duration FOR_KILLED_RUN = Duration.ofSeconds(40);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    static PortPlan of(Options options) {
        var names = new LinkedHashMap<Integer, String>();
        if (options.has(Options.BackingPart.KAFKA)) {
            names.put(KafkaPart.PORT, "Kafka");
            names.put(KafkaPart.CONTROLLER_PORT, "Kafka's controller");
        }
        if (options.has(Options.BackingPart.OIDC)) {
            names.put(OidcServer.PORT, "the OIDC server");
        }
        if (options.everything()) {
            for (var service : Service.ALL) {
                names.put(service.port(), service.name());
                names.put(service.managementPort(), "the management of " + service.name());
            }
        }
        return new PortPlan(names);
    }

    PortPlan with(int port, String name) {
        var more = new LinkedHashMap<>(names);
        more.put(port, name);
        return new PortPlan(more);
    }

    /**
     * @param afterKill whether the processes of a killed run may still be ending
     * @throws LocalFailure when another program has one of the ports
     */
    void requireFree(boolean afterKill, Consumer<String> progress) {
        if (taken().isPresent() && afterKill) {
            progress.accept("The last run was killed: waiting for its processes to end");
            awaitFree();
        }
        taken().ifPresent(port -> {
            throw new LocalFailure("Port %d for %s is taken by another program: stop that program first"
                    .formatted(port, names.get(port)));
        });
    }

    private void awaitFree() {
        var deadline = System.nanoTime() + FOR_KILLED_RUN.toNanos();
        try {
            while (taken().isPresent() && System.nanoTime() < deadline) {
                TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted", e);
        }
    }

    private Optional<Integer> taken() {
        return names.keySet().stream().filter(Ports::taken).findFirst();
    }
}
