package io.targetmonitor.kit.events;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.TopicReader;

import static io.targetmonitor.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What the relay promises, on real PostgreSQL and real Kafka. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "targets"))
class RelayTest {

    private static final String TOPIC = "targets.events.v1";

    @Inject
    EventLog log;

    @Inject
    RelayRunner relay;

    @Inject
    DataSource database;

    @Test
    void aSubjectsEventsComeInOrderAndNoneIsLostWhateverTransactionsDo() throws Exception {
        var subjects = IntStream.range(0, 8)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        var threads = Executors.newFixedThreadPool(8);
        var work = new ArrayList<Future<?>>();
        for (var round = 0; round < 40; round++) {
            for (var subject : subjects) {
                var rolledBack = round % 5 == 3;
                work.add(threads.submit(() -> append(subject, rolledBack)));
            }
        }
        for (var done : work) {
            done.get();
        }
        threads.shutdown();
        awaitPublished();

        var sequences = sequencesOf(subjects);
        assertThat(sequences.keySet()).containsExactlyInAnyOrderElementsOf(subjects);
        assertThat(sequences.values())
                .allSatisfy(seen -> assertThat(seen)
                        .isEqualTo(IntStream.rangeClosed(1, 32)
                                .mapToObj(Long::valueOf)
                                .toList()));
    }

    @Test
    void anEventOfALongTransactionIsPublishedAfterYoungerOnesAndNotForgotten() throws Exception {
        var slow = UUID.randomUUID().toString();
        var quick = UUID.randomUUID().toString();
        var appended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var thread = Executors.newSingleThreadExecutor();
        var slowDone = thread.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
            log.append(event(slow));
            appended.countDown();
            awaitLatch(mayCommit);
        }));
        appended.await();
        append(quick, false);

        awaitOnTopic(quick);
        assertThat(sequencesOf(List.of(slow))).isEmpty();

        mayCommit.countDown();
        slowDone.get();
        thread.shutdown();
        awaitOnTopic(slow);
    }

    @Test
    void anotherReplicaStandsByAndTheRelayComesBackWhenItsConnectionDies() throws Exception {
        var subject = UUID.randomUUID().toString();
        append(subject, false);
        awaitPublished();
        assertThat(LeaderStore.tryLead(database)).as("one leads already").isEmpty();

        terminateLeader();
        append(subject, false);

        await().until(() -> sequencesOf(List.of(subject)).get(subject).equals(List.of(1L, 2L)));
    }

    @Test
    void whileTheBrokerIsDownEventsWaitAndThenComeInOrder() {
        var subject = UUID.randomUUID().toString();
        append(subject, false);
        awaitPublished();

        MonitorTestServices.backing().killKafka();
        append(subject, false);
        append(subject, false);
        assertThat(relay.empty()).isFalse();
        MonitorTestServices.backing().startKafka();

        awaitPublished();
        assertThat(sequencesOf(List.of(subject)).get(subject)).isEqualTo(List.of(1L, 2L, 3L));
    }

    @Test
    void anEventSentAgainIsTheSameToTheByte() throws SQLException {
        var subject = UUID.randomUUID().toString();
        append(subject, false);
        awaitPublished();

        // as if the relay had died between the commit on Kafka and the mark in the database
        execute("update event set position = null where subject = '%s'".formatted(subject));
        await().until(() -> records(subject).size() == 2);

        var twice = records(subject);
        assertThat(twice.get(1)).isEqualTo(twice.get(0));
    }

    @Test
    void whatIsAskedForIsSentAgainInOrderAndTheSameToTheByte() throws SQLException {
        var subject = UUID.randomUUID().toString();
        var other = UUID.randomUUID().toString();
        append(subject, false);
        append(other, false);
        append(subject, false);
        awaitPublished();
        var once = records(subject);

        assertThat(new RepublishRequest(database, Clock.systemUTC()).ask(null, subject))
                .isEqualTo(2);
        await().until(() -> records(subject).size() == 4);

        assertThat(records(subject)).containsExactly(once.get(0), once.get(1), once.get(0), once.get(1));
        assertThat(records(other)).hasSize(1);
        await().until(() -> openRequests() == 0);
    }

    @Test
    void everythingSinceAMomentCanBeSentAgain() throws SQLException {
        var before = UUID.randomUUID().toString();
        append(before, false);
        awaitPublished();
        var since = Instant.now();
        var after = UUID.randomUUID().toString();
        append(after, false);
        awaitPublished();

        assertThat(new RepublishRequest(database, Clock.systemUTC()).ask(since, null))
                .isEqualTo(1);
        await().until(() -> records(after).size() == 2);
        await().until(() -> openRequests() == 0);

        assertThat(records(before)).hasSize(1);
    }

    @Test
    void theEnvelopeIsACloudEvent() {
        var subject = UUID.randomUUID().toString();
        append(subject, false);
        awaitOnTopic(subject);

        var event = TopicReader.events(MonitorTestServices.backing().bootstrapServers(), TOPIC).stream()
                .filter(seen -> seen.get("subject").asText().equals(subject))
                .findFirst()
                .orElseThrow();
        assertThat(event.get("specversion").asText()).isEqualTo("1.0");
        assertThat(event.get("source").asText()).isEqualTo("/targets-service");
        assertThat(event.get("type").asText()).isEqualTo("target.set.v1");
        assertThat(event.get("dataschema").asText()).isEqualTo("https://targetmonitor.io/schemas/target.v1.json");
        assertThat(event.get("businesstime").asText()).isEqualTo("2023-02-03T02:00:00Z");
        assertThat(event.get("epoch").asInt()).isEqualTo(1);
        assertThat(event.get("actor").asText()).isEqualTo("anna");
        assertThat(event.at("/data/target/value").decimalValue()).isEqualByComparingTo("8.5");
    }

    private void append(String subject, boolean rolledBack) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                log.append(event(subject));
                if (rolledBack) {
                    throw new RolledBack();
                }
            });
        } catch (RolledBack asAsked) {
            assertThat(rolledBack).isTrue();
        }
    }

    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static NewEvent event(String subject) {
        var data = Map.of("target", Map.of("value", new java.math.BigDecimal("8.50")));
        return new NewEvent(TOPIC, "target.set.v1", subject, null, Instant.parse("2023-02-03T02:00:00Z"), "anna", data);
    }

    /** And marked as such: an event is on its topic a moment before, and one that is not marked is rightly sent again. */
    private void awaitPublished() {
        await().until(relay::empty);
    }

    private static void awaitOnTopic(String subject) {
        await().until(() -> !sequencesOf(List.of(subject)).isEmpty());
    }

    private static Map<String, List<Long>> sequencesOf(List<String> subjects) {
        var sequences = new HashMap<String, List<Long>>();
        for (JsonNode event : TopicReader.events(MonitorTestServices.backing().bootstrapServers(), TOPIC)) {
            if (subjects.contains(event.get("subject").asText())) {
                sequences
                        .computeIfAbsent(event.get("subject").asText(), any -> new ArrayList<>())
                        .add(event.get("sequence").asLong());
            }
        }
        return sequences;
    }

    private static List<String> records(String subject) {
        return TopicReader.records(MonitorTestServices.backing().bootstrapServers(), TOPIC).stream()
                .filter(message -> subject.equals(message.key()))
                .map(message -> new String(message.value(), java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }

    private long openRequests() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from event_republish where done_at is null")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void terminateLeader() throws SQLException {
        execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objsubid = 1"
                + " and ((classid::bigint << 32) | objid::bigint) = " + 0x7461726765740001L);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
