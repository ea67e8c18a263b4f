package io.targetmonitor.kit.events;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.targetmonitor.kit.MonitorConfig;

/** Makes Kafka clients with the settings that were seen to lose nothing. */
@ApplicationScoped
class KafkaClients {

    private final Map<String, Object> settings;
    private final MonitorConfig config;
    private final ObjectMapper json;

    KafkaClients(
            @Identifier("default-kafka-broker") Map<String, Object> settings, MonitorConfig config, ObjectMapper json) {
        this.settings = settings;
        this.config = config;
        this.json = json;
    }

    Publisher publisher() {
        var producer = producer(Map.of(
                "transactional.id", config.fullName() + "-relay",
                "transaction.timeout.ms", 30_000,
                "delivery.timeout.ms", 40_000,
                "request.timeout.ms", 15_000));
        try {
            return new KafkaPublisher(producer, json, "/" + config.fullName());
        } catch (RuntimeException e) {
            producer.close(java.time.Duration.ZERO);
            throw e;
        }
    }

    /** For dead letters: acknowledged one by one, outside any transaction. */
    Producer<String, byte[]> plainProducer() {
        return producer(Map.of());
    }

    Consumer<String, byte[]> consumer() {
        return consumer("read_committed");
    }

    /**
     * For asking where topics end, also behind transactions whose commit is decided but not yet marked in the
     * partition: to a reader of committed events only, those would seem not to be there.
     */
    Consumer<String, byte[]> ends() {
        return consumer("read_uncommitted");
    }

    private Consumer<String, byte[]> consumer(String isolation) {
        var all = new HashMap<>(settings);
        all.putAll(Map.of(
                "group.id",
                config.fullName(),
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "isolation.level",
                isolation,
                "allow.auto.create.topics",
                false,
                "max.poll.records",
                500,
                // What a killed replica followed stands still so long; the client's own default is 45 seconds.
                "session.timeout.ms",
                10_000));
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Producer<String, byte[]> producer(Map<String, Object> special) {
        var all = new HashMap<>(settings);
        all.putAll(Map.of("acks", "all", "linger.ms", 0, "max.request.size", 8 * 1024 * 1024));
        all.putAll(special);
        return new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
    }
}
