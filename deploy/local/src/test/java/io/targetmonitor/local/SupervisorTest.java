package io.targetmonitor.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.targetmonitor.backing.ChildJvm;
import io.targetmonitor.backing.Ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class SupervisorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> progress = new CopyOnWriteArrayList<>();
    private final Supervisor supervisor = new Supervisor(progress::add, () -> false);

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void aKilledChildIsStartedAgainAndSaid() {
        var part = part(Responder.class);
        supervisor.start(List.of(part));
        var first = part.process().orElseThrow();

        first.destroyForcibly();

        await().atMost(PATIENCE).until(() -> progress.contains("part is back"));
        assertThat(progress).containsExactly("part died, starting it again", "part is back");
        assertThat(part.process().orElseThrow().pid()).isNotEqualTo(first.pid());
    }

    @Test
    void aChildThatNeverStartsIsGivenUpWithItsLog() {
        var part = part(Quitter.class);

        assertThatThrownBy(() -> supervisor.start(List.of(part)))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("part does not start: it ended with code 7")
                .hasMessageContaining("part.log");
        assertThat(progress).isNotEmpty().allMatch(line -> line.startsWith("part did not start, trying again"));
    }

    @Test
    void whereThereIsNoHopeNothingIsTriedAgain() {
        var hopeless = new Supervisor(progress::add, () -> true);
        var part = part(Quitter.class);

        assertThatThrownBy(() -> hopeless.start(List.of(part)))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("part does not start: it ended with code 7");
        assertThat(progress).isEmpty();
    }

    @Test
    void stoppedPartsStayDown() {
        var part = part(Responder.class);
        supervisor.start(List.of(part));
        var process = part.process().orElseThrow();

        supervisor.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(part.process()).isEmpty();
        assertThat(progress).isEmpty();
    }

    private JvmPart part(Class<?> main) {
        var port = Ports.free(1).get(0);
        var jvm = new ChildJvm(
                List.of("-XX:TieredStopAtLevel=1"),
                System.getProperty("java.class.path"),
                main.getName(),
                List.of(Integer.toString(port)),
                Map.of(),
                folder.resolve("part.log"));
        return new JvmPart("part", jvm, URI.create("http://localhost:" + port + "/ready"));
    }

    static final class Responder {
        public static void main(String[] args) throws IOException {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
            var server = HttpServer.create(address, 0);
            server.createContext("/ready", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }
    }

    static final class Quitter {
        public static void main(String[] args) {
            System.exit(7);
        }
    }
}
