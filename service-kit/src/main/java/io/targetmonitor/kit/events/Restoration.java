package io.targetmonitor.kit.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.targetmonitor.kit.MonitorConfig;

/**
 * What must follow a restore of the database to an earlier moment: a new epoch, so that sequences used again are not
 * taken for repeats; and for every subject of which Kafka tells more than the database knows, an event that says how it
 * stands. One transaction; run again, it finds nothing to do.
 */
public final class Restoration {

    private static final Duration FOR_THE_RELAY = Duration.ofMinutes(2);

    private static final String WAITING = "select id from event where position is null";
    private static final String BEGIN = """
            insert into event_epoch (epoch, after_position) select ?, last_position from event_relay
            """;
    // what waits and is on Kafka was published just before it was lost: it goes out again as it was
    private static final String RENEW =
            "update event set epoch = ? where position is null and epoch < ? and id <> all (?)";

    private final DataSource database;
    private final KafkaClients kafka;
    private final MonitorConfig config;
    private final Clock clock;

    /** @param kafka settings of Kafka clients */
    public Restoration(
            DataSource database, Map<String, Object> kafka, MonitorConfig config, ObjectMapper json, Clock clock) {
        this(database, new KafkaClients(kafka, config, json), config, clock);
    }

    Restoration(DataSource database, KafkaClients kafka, MonitorConfig config, Clock clock) {
        this.database = database;
        this.kafka = kafka;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param epoch the new one, or the present one if nothing was lost
     * @param lost what was published and is not in the database: to be entered again by those who did it
     * @param settled subjects that were told anew
     * @param untold subjects that are gone and have no event that says so
     */
    public record Report(int epoch, List<ReceivedEvent> lost, int settled, List<String> untold) {}

    /**
     * Waits for the relay's lock, which a running service that has seen the restore gives up.
     *
     * @throws IllegalStateException if it is not given up in two minutes
     */
    public Report run() throws SQLException, InterruptedException {
        var leader = lead();
        try (var connection = database.getConnection()) {
            // taking over as publisher ends what a relay that was killed left open on Kafka
            kafka.publisher().close();
            return settle(connection);
        } finally {
            leader.close();
        }
    }

    private Report settle(Connection connection) throws SQLException {
        var epoch = Epochs.of(connection).current();
        var kept = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minus(config.eventsKept())
                .toInstant();
        var finder = new LostEvents(connection, epoch, kept);
        var lost = new LostSubjects();
        var waiting = waiting(connection);
        var onKafka = new HashSet<UUID>();
        new OwnTopics(kafka::consumer, config.topics()).readAll((topic, events) -> {
            events.stream().map(ReceivedEvent::id).filter(waiting::contains).forEach(onKafka::add);
            finder.among(topic, events).forEach(event -> lost.add(topic, event));
        });
        return lost.isEmpty() ? new Report(epoch, List.of(), 0, List.of()) : settle(connection, lost, epoch, onKafka);
    }

    private Report settle(Connection connection, LostSubjects lost, int epoch, Set<UUID> onKafka) throws SQLException {
        var next = Math.max(epoch, lost.highestEpoch()) + 1;
        connection.setAutoCommit(false);
        try {
            // no event may be written in the old epoch from here on
            execute(connection, "lock table event in share row exclusive mode");
            begin(connection, next);
            renew(connection, next, onKafka);
            var corrections = new Corrections(connection, config, clock);
            var untold = new ArrayList<String>();
            for (var subject : lost.subjects()) {
                if (!corrections.settle(subject)) {
                    untold.add(subject.last().type() + " " + subject.last().subject());
                }
            }
            connection.commit();
            return new Report(next, lost.events(), lost.subjects().size() - untold.size(), untold);
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private LeaderStore lead() throws SQLException, InterruptedException {
        var deadline = clock.instant().plus(FOR_THE_RELAY);
        for (var backoff = new Backoff(); ; backoff.pause()) {
            var leader = LeaderStore.tryLead(database);
            if (leader.isPresent()) {
                return leader.get();
            }
            if (clock.instant().isAfter(deadline)) {
                throw new IllegalStateException("A relay is at work: scale the service to 0 first");
            }
        }
    }

    private static Set<UUID> waiting(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(WAITING);
                var rows = query.executeQuery()) {
            var ids = new HashSet<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private static void begin(Connection connection, int epoch) throws SQLException {
        try (var begin = connection.prepareStatement(BEGIN)) {
            begin.setInt(1, epoch);
            begin.executeUpdate();
        }
    }

    private static void renew(Connection connection, int epoch, Set<UUID> onKafka) throws SQLException {
        try (var renew = connection.prepareStatement(RENEW)) {
            renew.setInt(1, epoch);
            renew.setInt(2, epoch);
            renew.setArray(3, connection.createArrayOf("uuid", onKafka.toArray()));
            renew.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
