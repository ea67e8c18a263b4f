package io.targetmonitor.kit.events;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import io.targetmonitor.kit.MonitorConfig;

/**
 * Looks, before this replica relays, whether Kafka has events that the database does not: then it was restored to an
 * earlier moment, and sequences would be used twice. Events wait until the command {@code restored} has run.
 */
@ApplicationScoped
class RestoreCheck {

    /** Half of them at least are events: each batch ends with a marker. */
    private static final long TAIL = 100;

    private final DataSource database;
    private final OwnTopics published;
    private final MonitorConfig config;
    private final Clock clock;
    private volatile boolean pending;

    RestoreCheck(DataSource database, KafkaClients kafka, MonitorConfig config, Clock clock, MeterRegistry registry) {
        this.database = database;
        this.published = new OwnTopics(kafka::consumer, config.topics());
        this.config = config;
        this.clock = clock;
        Gauge.builder("relay.restore.pending", () -> pending ? 1 : 0)
                .description("1: the database was restored and the command that follows has not run; events wait")
                .register(registry);
    }

    /** @throws DatabaseRestored if so */
    void requireNone() throws SQLException {
        var lost = new ArrayList<ReceivedEvent>();
        try (var connection = database.getConnection()) {
            var kept = clock.instant()
                    .atOffset(ZoneOffset.UTC)
                    .minus(config.eventsKept())
                    .toInstant();
            var finder = new LostEvents(connection, Epochs.of(connection).current(), kept);
            published.readTails(TAIL, (topic, events) -> lost.addAll(finder.among(topic, events)));
        }
        pending = !lost.isEmpty();
        if (pending) {
            throw new DatabaseRestored();
        }
    }

    boolean pending() {
        return pending;
    }

    /** Nothing may be published. */
    static final class DatabaseRestored extends RuntimeException {

        private static final long serialVersionUID = 1;

        private DatabaseRestored() {
            super("Kafka has events that this database does not: it was restored. Run the command \"restored\";"
                    + " until then events wait (deploy/kubernetes/README.md, Restore)");
        }
    }
}
