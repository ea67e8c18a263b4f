package io.targetmonitor.backing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Questions to a broker, wherever it runs. */
final class Kafka {
    private static final int ONE_TRY_MS = 5_000;

    private Kafka() {}

    static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 60_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ONE_TRY_MS));
    }

    /** @param requireAlive throws when there is nothing to wait for any more */
    static void awaitAnswer(String bootstrapServers, Duration atMost, Runnable requireAlive) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!listens(bootstrapServers) || !answers(bootstrapServers)) {
            requireAlive.run();
            if (System.nanoTime() > deadline) {
                throw new BackingException("Kafka at " + bootstrapServers + " does not answer");
            }
            Pause.shortly();
        }
    }

    /** Spares the log the complaints of a client that comes too early. */
    private static boolean listens(String bootstrapServers) {
        var colon = bootstrapServers.lastIndexOf(':');
        var port = Integer.parseInt(bootstrapServers.substring(colon + 1));
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(bootstrapServers.substring(0, colon), port), ONE_TRY_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(String bootstrapServers) {
        try (var admin = admin(bootstrapServers)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw Pause.interrupted(e);
        }
    }
}
