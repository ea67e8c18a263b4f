package io.targetmonitor.kit.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import io.targetmonitor.backing.DatabaseOwner;
import io.targetmonitor.backing.Durability;
import io.targetmonitor.backing.Ports;
import io.targetmonitor.backing.PostgresServer;
import io.targetmonitor.kit.MonitorConfig;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.TopicReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The drill of the runbook: a service's PostgreSQL is restored to an earlier moment while Kafka and a consumer are
 * ahead. The server is copied as a whole, as a base backup is; the consumer's ledger lives in another database.
 */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "targets"))
class RestoreDrillTest {

    /** No other test writes there. */
    private static final String TOPIC = "alerts.events.v1";

    @TempDir
    static Path folder;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafkaSettings;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Inject
    DataSource ofConsumer;

    @Inject
    RelaySignal signal;

    @Inject
    CurrentVertxRequest request;

    @Inject
    EventMetrics metrics;

    private final MonitorConfig config = config("alerts");
    private PostgresServer server;
    private DataSource database;
    private KafkaClients kafka;
    private EventLog log;
    private Follower follower;
    private org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer;

    /** What the consumer believes: the last state it was told of each subject. */
    private final Map<String, String> believed = new HashMap<>();

    private final List<String> handled = new ArrayList<>();

    @BeforeEach
    void start() {
        var programs = Path.of(
                System.getProperty("java.io.tmpdir"), "target-monitor-programs-" + System.getProperty("user.name"));
        server = PostgresServer.in(
                folder.resolve("postgres"),
                programs,
                folder.resolve("log"),
                Ports.free(1).get(0),
                Durability.FAST);
        server.start();
        server.createDatabases(List.of(new DatabaseOwner("projects", "secret")));
        var source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl("projects"));
        source.setUser("projects");
        source.setPassword("secret");
        database = source;
        Flyway.configure().dataSource(source).locations("db/kit").load().migrate();
        kafka = new KafkaClients(kafkaSettings, config, json);
        log = new EventLog(database, json, clock, signal, request);
        consumer = new KafkaClients(kafkaSettings, config("projects"), json).consumer();
        follower = follower();
        follower.subscribe(TOPIC);
    }

    @AfterEach
    void stop() {
        consumer.close();
        server.close();
    }

    @Test
    void afterARestoreTheSystemSaysSoAndComesBackConsistentAndConsumersSkipNothing() throws Exception {
        var kept = id();
        var changedAfter = id();
        var waiting = id();
        append(kept, "alert.opened.v1", "kept 1");
        append(changedAfter, "alert.opened.v1", "before");
        relay();
        append(waiting, "alert.opened.v1", "waited");
        backUp();

        relay();
        append(changedAfter, "alert.raised.v1", "lost 2");
        append(changedAfter, "alert.raised.v1", "lost 3");
        var vanished = id();
        append(vanished, "alert.opened.v1", "lost 1");
        var nobodysKind = id();
        append(nobodysKind, "order.opened.v1", "lost 1");
        relay();
        follow();
        assertThat(believed)
                .containsEntry(changedAfter, "lost 3")
                .containsEntry(vanished, "lost 1")
                .containsEntry(waiting, "waited");

        var epoch = number("select max(epoch) from event_epoch");
        restore();

        assertThatThrownBy(check()::requireNone)
                .hasMessageContaining("it was restored")
                .hasMessageContaining("restored\"");
        // the service runs and takes writes; they wait, with sequences that were used before
        append(changedAfter, "alert.raised.v1", "new 2");
        append(kept, "alert.raised.v1", "kept 2");

        var report = restoration().run();

        assertThat(report.epoch()).isEqualTo(epoch + 1);
        assertThat(report.lost())
                .extracting(event -> event.subject() + "#" + event.sequence())
                .containsExactlyInAnyOrder(
                        changedAfter + "#2", changedAfter + "#3", vanished + "#1", nobodysKind + "#1");
        assertThat(report.settled()).isEqualTo(2);
        assertThat(report.untold()).containsExactly("order.opened.v1 " + nobodysKind);
        check().requireNone();

        append(changedAfter, "alert.raised.v1", "new 3");
        append(kept, "alert.raised.v1", "kept 3");
        handled.clear();
        relay();
        follow();

        assertThat(handled)
                .as("each new event once; what had waited was published already")
                .containsExactlyInAnyOrder("new 2", "new 3", "kept 2", "kept 3", "RESOLVED");
        assertThat(believed)
                .containsEntry(changedAfter, "new 3")
                .containsEntry(kept, "kept 3")
                .containsEntry(vanished, "RESOLVED")
                .containsEntry(waiting, "waited");
        assertThat(differentTextsOfOneId()).isEmpty();

        assertThat(restoration().run().lost())
                .as("run again it finds nothing to do")
                .isEmpty();
        assertThat(number("select max(epoch) from event_epoch")).isEqualTo(report.epoch());
    }

    @Test
    void aSubjectThatWasNotTouchedAgainIsToldAsItIsInTheDatabase() throws Exception {
        var subject = id();
        append(subject, "alert.opened.v1", "true");
        relay();
        backUp();
        append(subject, "alert.raised.v1", "lost");
        relay();
        follow();

        restore();
        restoration().run();
        relay();
        follow();

        assertThat(believed).containsEntry(subject, "true");
    }

    @Test
    void aSecondRestoreBehindTheFirstBeginsAnEpochThatKafkaHasNeverSeen() throws Exception {
        var subject = id();
        append(subject, "alert.opened.v1", "true");
        relay();
        backUp();
        append(subject, "alert.raised.v1", "lost in epoch 1");
        relay();
        restore();
        var first = restoration().run().epoch();
        append(subject, "alert.raised.v1", "lost in the next");
        relay();

        restore();
        assertThatThrownBy(check()::requireNone).isInstanceOf(RestoreCheck.DatabaseRestored.class);
        var second = restoration().run().epoch();
        relay();
        follow();

        assertThat(second).isEqualTo(first + 1);
        assertThat(believed).containsEntry(subject, "true");
    }

    private void append(String subject, String type, String text) {
        var kind = type.substring(0, type.indexOf('.'));
        var data = Map.of(kind, Map.of("state", text, "area", "440784"), "change", Map.of());
        QuarkusTransaction.requiringNew()
                .run(() -> log.append(new NewEvent(TOPIC, type, subject, null, Instant.now(clock), "anna", data)));
    }

    private void relay() throws SQLException {
        try (var store = LeaderStore.tryLead(database).orElseThrow();
                var publisher = kafka.publisher()) {
            var relay = new Relay(store, publisher);
            for (var published = 1; published > 0; ) {
                published = relay.step();
            }
        }
    }

    private void follow() {
        do {
            follower.step(Duration.ofMillis(50));
        } while (!follower.placed() || !atTheEnd());
    }

    private boolean atTheEnd() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private Follower follower() {
        var pending = new ArrayList<ReceivedEvent>();
        var handler = new EventHandler() {
            @Override
            public String topic() {
                return TOPIC;
            }

            @Override
            public void on(ReceivedEvent event) {
                pending.add(event);
            }
        };
        var transactions = new Transactions() {
            @Override
            public <T> T call(Supplier<T> work) {
                pending.clear();
                var result = QuarkusTransaction.requiringNew().call(work::get);
                pending.forEach(event -> {
                    var text = event.data().at("/alert/state").asText();
                    believed.put(event.subject(), text);
                    handled.add(text);
                });
                return result;
            }
        };
        var ledger = new DatabaseLedger(ofConsumer, clock, TOPIC);
        return new Follower(
                consumer,
                new Intake(handler, ledger, subject -> List.of()),
                transactions,
                new DeadLetters(kafka::plainProducer, "projects-service", metrics::deadLetter),
                new Positions(ofConsumer, TOPIC));
    }

    private RestoreCheck check() {
        return new RestoreCheck(database, kafka, config, clock, new SimpleMeterRegistry());
    }

    private Restoration restoration() {
        return new Restoration(database, kafka, config, clock);
    }

    private void backUp() throws IOException, InterruptedException {
        server.close();
        copy("postgres", "backup");
        server.start();
    }

    private void restore() throws IOException, InterruptedException {
        server.close();
        copy("backup", "postgres");
        server.start();
    }

    /** With owners and rights: the server insists on them. */
    private static void copy(String from, String to) throws IOException, InterruptedException {
        for (var command : List.of(List.of("rm", "-rf", to), List.of("cp", "-a", from, to))) {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
            assertThat(process.waitFor()).isZero();
        }
        assertThat(Files.exists(folder.resolve(to))).isTrue();
    }

    private static List<UUID> differentTextsOfOneId() {
        var texts = new HashMap<UUID, String>();
        var different = new ArrayList<UUID>();
        for (var message : TopicReader.records(MonitorTestServices.backing().bootstrapServers(), TOPIC)) {
            var text = new String(message.value(), java.nio.charset.StandardCharsets.UTF_8);
            var id = ReceivedEvent.parse(message.value()).id();
            if (!texts.computeIfAbsent(id, any -> text).equals(text)) {
                different.add(id);
            }
        }
        return different;
    }

    private int number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    /** Of another service than the one this test runs in, whose relay is at work on its own topic. */
    private static MonitorConfig config(String service) {
        return new SmallRyeConfigBuilder()
                .withMapping(MonitorConfig.class)
                .withValidateUnknown(false)
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "monitor.service", service,
                                "monitor.vanished.alert.type", "alert.resolved.v1",
                                "monitor.vanished.alert.field", "state",
                                "monitor.vanished.alert.value", "RESOLVED"),
                        "test",
                        100))
                .build()
                .getConfigMapping(MonitorConfig.class);
    }
}
