package io.targetmonitor.benchmark.alerts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.targetmonitor.benchmark.measure.Service;

/** Changes of ten thousand targets at once, as a correction of many figures makes them, by way of Kafka. */
final class Storm {

    static final String TOPIC = "targets.events.v1";
    static final int CHANGES = 10_000;

    private static final int BAR_PER_SECOND = 1_000;
    private static final String TAKEN = "select sum(next_offset) from followed_partition where topic = '" + TOPIC + "'";
    private static final String FOR_A_DIGEST =
            "select count(*) from held_message where settled_at is null and hold = 'STORM'";

    private final String kafka;
    private final Service management;
    private final Database database;
    private final Made made;

    Storm(String kafka, Service management, Database database, Made made) {
        this.kafka = kafka;
        this.management = management;
        this.database = database;
        this.made = made;
    }

    /** Opens an alert for each, sums up what waits for a digest, makes each worse, and ends all. */
    void run() throws IOException, InterruptedException, SQLException {
        wave("opens alerts", Light.YELLOW);
        digests();
        wave("raises them", Light.RED);
        wave("ends them", Light.GREEN);
    }

    private void wave(String what, Light light) throws IOException, InterruptedException, SQLException {
        database.awaitPublished();
        var today = management.date();
        var sequence = 1
                + database.number("select sequence from followed_subject where topic = '%s' and subject = '%s'"
                        .formatted(TOPIC, target(0).id()));
        var envelopes = IntStream.range(0, CHANGES)
                .mapToObj(number -> envelope(target(number), sequence, today, light))
                .toList();
        var taken = database.number(TAKEN);
        var messages = database.messages();
        var begun = System.nanoTime();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka, "linger.ms", 20),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int number = 0; number < CHANGES; number++) {
                producer.send(new ProducerRecord<>(
                        TOPIC,
                        target(number).id().toString(),
                        envelopes.get(number).getBytes(StandardCharsets.UTF_8)));
            }
        }
        database.await(() -> database.number(TAKEN) >= taken + CHANGES);
        var seconds = (System.nanoTime() - begun) / 1e9;
        database.awaitPublished();
        var published = (System.nanoTime() - begun) / 1e9;
        var rate = CHANGES / seconds;
        System.out.printf(
                "storm of %,d that %s: %,.0f a second (%.1f s; %.1f s until all is published)%s%n",
                CHANGES, what, rate, seconds, published, rate >= BAR_PER_SECOND ? "" : "  UNDER");
        System.out.printf(
                "  messages of their own: %,d; kept for a digest: %,d%n",
                database.messages() - messages, database.number(FOR_A_DIGEST));
    }

    /** The next day, what was kept is summed up. */
    private void digests() throws IOException, InterruptedException, SQLException {
        var kept = database.number(FOR_A_DIGEST);
        var messages = database.messages();
        management.moveTo(management.date().plusDays(1));
        database.await(() -> database.number(FOR_A_DIGEST) == 0);
        System.out.printf("  the next day %,d digests tell %,d%n", database.messages() - messages, kept);
    }

    private MadeTarget target(int number) {
        return made.target(made.afterAlerts() + number);
    }

    private static String envelope(MadeTarget target, long sequence, LocalDate today, Light light) {
        return """
                {"specversion":"1.0","id":"%s","source":"/targets-service","type":"target.assessed.v1",\
                "subject":"%s","time":"%sT02:00:00Z","datacontenttype":"application/json","epoch":1,\
                "sequence":%d,"businesstime":"%sT02:00:00Z","actor":"benchmark",\
                "data":{"target":%s,"change":{"fields":[]}}}\
                """.formatted(
                        UUID.randomUUID(),
                        target.id(),
                        today,
                        sequence,
                        today,
                        target.state(light, MadeTarget.THROUGH.plusMonths(sequence)));
    }
}
