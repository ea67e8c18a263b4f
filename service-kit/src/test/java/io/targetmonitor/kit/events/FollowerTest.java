package io.targetmonitor.kit.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.TopicReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a follower promises, driven step by step on real PostgreSQL and real Kafka. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "targets"))
class FollowerTest {

    private static final String TOPIC = "projects.events.v1";
    private static final String DEAD_LETTERS = TOPIC + ".targets-service.dlq";

    @Inject
    KafkaClients kafka;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Inject
    EventMetrics metrics;

    @Inject
    MeterRegistry registry;

    private final List<String> handled = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private final List<String> runs = new ArrayList<>();
    private final List<String> poison = new ArrayList<>();
    private final List<byte[]> atTheSource = new ArrayList<>();
    private Consumer<String, byte[]> consumer;
    private Follower follower;

    @BeforeEach
    void startAtTheEnd() {
        open();
        stepUntilEmpty();
        handled.clear();
    }

    @AfterEach
    void close() {
        consumer.close();
    }

    @Test
    void eachEventIsTakenOnceThoughItComesTwice() {
        var subject = newSubject();
        send(subject, 1, 2, 2, 1, 3);
        stepUntilEmpty();

        assertThat(handled).containsExactly(subject + "#1", subject + "#2", subject + "#3");
    }

    @Test
    void aFollowerKilledBetweenTheDatabasesCommitAndKafkasTakesNothingTwice() {
        var subject = newSubject();
        send(subject, 1, 2);
        var positions = new Positions(database, TOPIC);
        positions.read();
        var dying = new Follower(dyingAtCommit(consumer), intake(), this::transaction, deadLetters(), positions);
        assertThatThrownBy(() -> stepUntilEmpty(dying)).hasMessage("killed");
        consumer.close();

        open();
        stepUntilEmpty();

        assertThat(handled).containsExactly(subject + "#1", subject + "#2");
    }

    @Test
    void aReplayFromTheStartChangesNothing() {
        var subject = newSubject();
        send(subject, 1, 2, 3);
        stepUntilEmpty();
        handled.clear();

        consumer.seekToBeginning(consumer.assignment());
        stepUntilEmpty();

        assertThat(handled).isEmpty();
    }

    @Test
    void aPoisonEventGoesToTheDeadLettersAndHoldsItsSubjectOnly() {
        var bad = newSubject();
        var good = newSubject();
        var before = registry.counter("follower.dead.letters").count();
        poison.add(bad + "#2");
        send(bad, 1, 2, 3);
        send(good, 1, 2);
        stepUntilEmpty();

        assertThat(handled).containsExactlyInAnyOrder(bad + "#1", good + "#1", good + "#2");
        assertThat(registry.counter("follower.dead.letters").count()).isEqualTo(before + 1);
        assertThat(registry.get("follower.subjects.held").gauge().value()).isGreaterThanOrEqualTo(1);
        var letter = deadLettersOf(bad);
        assertThat(letter).singleElement().asString().contains("poisoned").contains("\"sequence\":2");

        assertThat(follower.retryHeld()).as("still poisoned").isZero();
        poison.clear();
        assertThat(follower.retryHeld()).isEqualTo(1);
        assertThat(handled).endsWith(bad + "#2", bad + "#3");
        send(bad, 4);
        stepUntilEmpty();
        assertThat(handled).endsWith(bad + "#4");
    }

    @Test
    void whatIsNoEventGoesToTheDeadLettersAndThePartitionGoesOn() {
        var subject = newSubject();
        send(subject, 1);
        sendRaw(subject, "not json".getBytes(StandardCharsets.UTF_8));
        sendRaw(subject, "{\"specversion\":\"1.0\"}".getBytes(StandardCharsets.UTF_8));
        send(subject, 2);
        stepUntilEmpty();

        assertThat(handled).containsExactly(subject + "#1", subject + "#2");
        assertThat(deadLettersOf(subject))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter).contains("UnreadableEvent"));
    }

    @Test
    void aGapIsFilledFromTheSource() {
        var subject = newSubject();
        send(subject, 1);
        List.of(1, 2, 3, 4).forEach(sequence -> atTheSource.add(envelope(subject, sequence)));
        send(subject, 4);
        stepUntilEmpty();

        assertThat(handled).containsExactly(subject + "#1", subject + "#2", subject + "#3", subject + "#4");
    }

    @Test
    void aGapThatCannotBeFilledHoldsTheSubjectUntilItCan() {
        var subject = newSubject();
        send(subject, 1, 3);
        stepUntilEmpty();
        assertThat(handled).containsExactly(subject + "#1");

        List.of(1, 2, 3).forEach(sequence -> atTheSource.add(envelope(subject, sequence)));
        follower.retryHeld();

        assertThat(handled).containsExactly(subject + "#1", subject + "#2", subject + "#3");
    }

    @Test
    void whatArrivesTogetherIsHandedOverTogetherByItsTrace() {
        takeTogether(
                traced(envelope("a" + newSubject(), 1), 1),
                traced(envelope("b" + newSubject(), 1), 1),
                traced(envelope("c" + newSubject(), 1), 2),
                envelope("d" + newSubject(), 1),
                envelope("e" + newSubject(), 1));

        assertThat(runs).containsExactly("trace 1: a b", "trace 2: c", "no trace: d e");
        assertThat(handled).hasSize(5);
    }

    @Test
    void aGapInABatchIsFilledAfterWhatCameBeforeIt() {
        var subject = newSubject();
        List.of(1, 2, 3).forEach(sequence -> atTheSource.add(envelope(subject, sequence)));
        takeTogether(envelope(subject, 1), envelope(subject, 3), envelope(subject, 4));

        assertThat(handled).containsExactly(subject + "#1", subject + "#2", subject + "#3", subject + "#4");
    }

    @Test
    void sequencesUsedAgainAfterARestoreAreNotTakenForRepeats() {
        var subject = newSubject();
        send(subject, 1, 2);
        sendRaw(subject, envelope(subject, 2, 2));
        stepUntilEmpty();

        assertThat(handled).containsExactly(subject + "#1", subject + "#2", subject + "#2");
    }

    @Test
    void aDatabaseThatWentBackTakesItsPlaceInTheTopicBack() {
        var subject = newSubject();
        send(subject, 1);
        stepUntilEmpty();
        remember();
        send(subject, 2, 3);
        stepUntilEmpty();
        handled.clear();

        goBack(subject, 1);
        consumer.close();
        open();
        stepUntilEmpty();

        assertThat(handled).containsExactly(subject + "#2", subject + "#3");
    }

    @Test
    void aDatabaseThatWentBackUnderARunningFollowerIsNoticedWithTheNextEvent() {
        var subject = newSubject();
        send(subject, 1);
        stepUntilEmpty();
        remember();
        send(subject, 2, 3);
        stepUntilEmpty();
        handled.clear();

        goBack(subject, 1);
        send(subject, 4);
        assertThatThrownBy(this::stepUntilEmpty).isInstanceOf(Positions.MovedByOthers.class);
        stepUntilEmpty();

        assertThat(handled).containsExactly(subject + "#2", subject + "#3", subject + "#4");
    }

    @Test
    void aFollowerWithoutAPlaceReadsFromTheBeginning() {
        var subject = newSubject();
        send(subject, 1);
        stepUntilEmpty();
        handled.clear();
        execute("delete from followed_partition");
        execute("delete from followed_subject where subject = '%s'".formatted(subject));

        consumer.close();
        open();
        stepUntilEmpty();

        assertThat(handled).containsExactly(subject + "#1");
    }

    private void remember() {
        execute("drop table if exists remembered");
        execute("create table remembered as select * from followed_partition");
    }

    /** As a restore does: all tables to one moment. */
    private void goBack(String subject, int sequence) {
        execute("update followed_subject set sequence = %d where subject = '%s'".formatted(sequence, subject));
        execute("delete from followed_partition");
        execute("insert into followed_partition select * from remembered");
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void open() {
        consumer = kafka.consumer();
        follower = new Follower(consumer, intake(), this::transaction, deadLetters(), new Positions(database, TOPIC));
        follower.subscribe(TOPIC);
    }

    private Intake intake() {
        var handler = new EventHandler() {
            @Override
            public String topic() {
                return TOPIC;
            }

            @Override
            public void on(ReceivedEvent event) {
                var name = event.subject() + "#" + event.sequence();
                if (poison.contains(name)) {
                    throw new IllegalArgumentException("poisoned");
                }
                pending.add(name);
            }

            @Override
            public void onAll(List<ReceivedEvent> events) {
                var trace = Trace.parent() == null
                        ? "no trace"
                        : "trace " + Trace.parent().charAt(34);
                runs.add(events.stream()
                        .map(event -> event.subject().substring(0, 1))
                        .collect(Collectors.joining(" ", trace + ": ", "")));
                EventHandler.super.onAll(events);
            }
        };
        return new Intake(handler, new DatabaseLedger(database, clock, TOPIC), subject -> List.copyOf(atTheSource));
    }

    private DeadLetters deadLetters() {
        return new DeadLetters(kafka::plainProducer, "targets-service", metrics::deadLetter);
    }

    /** What is handled in a transaction that fails does not count. */
    private <T> T transaction(Supplier<T> work) {
        pending.clear();
        var result = QuarkusTransaction.requiringNew().call(work::get);
        handled.addAll(pending);
        return result;
    }

    @SuppressWarnings("unchecked")
    private static Consumer<String, byte[]> dyingAtCommit(Consumer<String, byte[]> real) {
        return (Consumer<String, byte[]>) Proxy.newProxyInstance(
                Consumer.class.getClassLoader(), new Class<?>[] {Consumer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commitSync")) {
                        throw new IllegalStateException("killed");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void takeTogether(byte[]... envelopes) {
        transaction(() -> {
            intake().take(List.of(envelopes));
            return null;
        });
    }

    private void stepUntilEmpty() {
        stepUntilEmpty(follower);
    }

    private void stepUntilEmpty(Follower any) {
        do {
            any.step(Duration.ofMillis(50));
        } while (!atTheEnd());
    }

    private boolean atTheEnd() {
        var partitions = consumer.assignment();
        return !partitions.isEmpty()
                && consumer.endOffsets(partitions).entrySet().stream()
                        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static String newSubject() {
        return UUID.randomUUID().toString();
    }

    private void send(String subject, int... sequences) {
        Arrays.stream(sequences).forEach(sequence -> sendRaw(subject, envelope(subject, sequence)));
    }

    private void sendRaw(String subject, byte[] value) {
        try (var producer = kafka.plainProducer()) {
            producer.send(new ProducerRecord<>(TOPIC, subject, value));
        }
    }

    private static byte[] traced(byte[] envelope, int trace) {
        var parent = "\"traceparent\":\"00-%032d-0000000000000001-01\",".formatted(trace);
        return new String(envelope, StandardCharsets.UTF_8)
                .replace("\"actor\"", parent + "\"actor\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] envelope(String subject, int sequence) {
        return envelope(subject, 1, sequence);
    }

    private static byte[] envelope(String subject, int epoch, int sequence) {
        return """
                {"specversion":"1.0","id":"%s","source":"/projects-service","type":"project.updated.v1","subject":"%s",
                 "time":"2023-03-28T02:11:09.123Z","epoch":%d,"sequence":%d,"businesstime":"2023-03-28T02:00:00Z",
                 "actor":"anna","data":{"project":{}},"aFieldOfTheFuture":true}
                """.formatted(UUID.randomUUID(), subject, epoch, sequence)
                .replace("\n", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Reason and text of each dead letter of the subject. */
    private static List<String> deadLettersOf(String subject) {
        return TopicReader.records(MonitorTestServices.backing().bootstrapServers(), DEAD_LETTERS).stream()
                .filter(letter -> subject.equals(letter.key()))
                .map(letter -> Map.of(
                                "reason",
                                new String(letter.headers().lastHeader("reason").value(), StandardCharsets.UTF_8),
                                "text",
                                new String(letter.value(), StandardCharsets.UTF_8))
                        .toString())
                .toList();
    }
}
