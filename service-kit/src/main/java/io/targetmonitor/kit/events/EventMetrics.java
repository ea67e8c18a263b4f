package io.targetmonitor.kit.events;

import java.sql.SQLException;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What an operator watches: is everything published, is everything taken in, did anything die. */
@ApplicationScoped
class EventMetrics {

    private static final String WAITING =
            "select count(*) from (select from event where position is null limit 1000000) as waiting";
    private static final String OLDEST =
            "select coalesce(extract(epoch from now() - time), 0) from event where position is null order by seq limit 1";
    private static final String REPUBLISH = "select count(*) from event_republish where done_at is null";
    private static final String HELD = "select count(*) from followed_subject where held";

    private final MeterRegistry registry;
    private final DataSource database;
    private final Counter published;
    private final Counter deadLetters;

    EventMetrics(MeterRegistry registry, DataSource database) {
        this.registry = registry;
        this.database = database;
        this.published = Counter.builder("relay.events.published")
                .description("Events published to Kafka by this replica")
                .register(registry);
        this.deadLetters = Counter.builder("follower.dead.letters")
                .description("Events this replica could not handle")
                .register(registry);
        gauge("relay.events.waiting", "Events not yet published, counted up to a million", WAITING);
        gauge("relay.oldest.waiting.seconds", "Age of the oldest event not yet published", OLDEST);
        gauge("relay.republish.open", "Requests to send events again that are not done", REPUBLISH);
        gauge(
                "follower.subjects.held",
                "Subjects on hold: an event of theirs is missing or could not be handled",
                HELD);
    }

    void published(int events) {
        published.increment(events);
    }

    void deadLetter() {
        deadLetters.increment();
    }

    void follows(String topic, LongSupplier lag) {
        Gauge.builder("follower.lag", lag::getAsLong)
                .tag("topic", topic)
                .description("Events of the partitions of this replica not yet taken in")
                .register(registry);
    }

    private void gauge(String name, String description, String query) {
        Gauge.builder(name, () -> number(query)).description(description).register(registry);
    }

    /** Not a number while the database is away, rather than a zero that looks well. */
    private double number(String query) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(query);
                var row = statement.executeQuery()) {
            return row.next() ? row.getDouble(1) : 0;
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
