package io.targetmonitor.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortPlanTest {
    private final List<String> progress = new ArrayList<>();

    @Test
    void aTakenPortIsNamedWithWhoWantsIt() throws IOException {
        try (var other = listener()) {
            var plan = new PortPlan(Map.of(other.getLocalPort(), "Kafka"));

            assertThatThrownBy(() -> plan.requireFree(false, progress::add))
                    .isInstanceOf(LocalFailure.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + " for Kafka is taken");
        }
    }

    @Test
    void portsOfAKilledRunAreWaitedFor() throws IOException {
        var leaving = listener();
        var plan = new PortPlan(Map.of(leaving.getLocalPort(), "Kafka"));

        plan.requireFree(true, line -> {
            progress.add(line);
            CompletableFuture.runAsync(() -> close(leaving));
        });

        assertThat(progress).hasSize(1);
        assertThat(leaving.isClosed()).isTrue();
    }

    @Test
    void everythingNeedsThePortsOfAllServicesAndOnlyNeedsItsOwn() {
        var all = PortPlan.of(Options.parse(List.of(), Path.of("data")));
        var oidc = PortPlan.of(Options.parse(List.of("--only", "oidc"), Path.of("data")));

        assertThat(all.names()).containsKeys(8080, 8081, 8082, 8083, 9080, 9081, 9082, 9083, 8090, 9092, 9093);
        assertThat(oidc.names()).containsOnlyKeys(8090);
    }

    private static ServerSocket listener() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
