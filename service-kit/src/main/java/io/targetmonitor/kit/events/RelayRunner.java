package io.targetmonitor.kit.events;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Drives the relay in the one replica that holds the lock; the others stand by. */
@ApplicationScoped
public class RelayRunner {

    private static final int POLL_MILLIS = 1_000;

    private final DataSource database;
    private final KafkaClients kafka;
    private final EventMetrics metrics;
    private final Clock clock;
    private final RestoreCheck restore;
    private final Thread thread = new Thread(this::runForEver, "relay");
    private volatile boolean stopped;
    private volatile Instant lastStep;

    RelayRunner(DataSource database, KafkaClients kafka, EventMetrics metrics, Clock clock, RestoreCheck restore) {
        this.restore = restore;
        this.database = database;
        this.kafka = kafka;
        this.metrics = metrics;
        this.clock = clock;
        this.lastStep = clock.instant();
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(10_000);
    }

    /** True if every event committed before this call is published. */
    public boolean empty() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select exists (select from event where position is null)");
                var row = query.executeQuery()) {
            row.next();
            return !row.getBoolean(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** When the loop last turned, for liveness: it turns every second, whatever the database and Kafka do. */
    Instant lastStep() {
        return lastStep;
    }

    private void runForEver() {
        var backoff = new Backoff();
        while (!stopped) {
            try {
                lead(backoff);
            } catch (InterruptedException e) {
                return;
            } catch (RestoreCheck.DatabaseRestored e) {
                Log.error(e.getMessage());
            } catch (SQLException | RuntimeException e) {
                if (!stopped) {
                    Log.warnf("The relay starts over: %s", e.getMessage());
                }
            }
            lastStep = clock.instant();
            try {
                backoff.pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void lead(Backoff backoff) throws SQLException, InterruptedException {
        var leader = LeaderStore.tryLead(database);
        if (leader.isEmpty()) {
            return;
        }
        try (var store = leader.get();
                var publisher = kafka.publisher()) {
            restore.requireNone();
            Log.info("This replica relays the events");
            relay(new Relay(store, publisher), store, backoff);
        }
    }

    private void relay(Relay relay, LeaderStore store, Backoff backoff) throws SQLException, InterruptedException {
        while (!stopped) {
            lastStep = clock.instant();
            try {
                var published = relay.step();
                metrics.published(published);
                backoff.reset();
                if (published == 0) {
                    store.await(POLL_MILLIS);
                }
            } catch (Publisher.PublishingFailed e) {
                if (!e.usable()) {
                    throw e;
                }
                Log.warnf(
                        "%s; the events wait: %s", e.getMessage(), e.getCause().getMessage());
                backoff.pause();
            }
        }
    }
}
