package io.targetmonitor.dashboard.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import io.quarkus.logging.Log;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads what is committed to the topics from now on, all partitions, in no group: every dashboard process hears
 * everything. One thread owns the consumer; after an error a new one goes on from where the old one stood.
 */
final class TopicWatch implements AutoCloseable, Runnable {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration AFTER_ERROR = Duration.ofSeconds(1);
    private static final int LOOK_FOR_PARTITIONS_EVERY = 30;

    private final Map<String, Object> settings;
    private final List<String> topics;
    private final Consumer<String> listener;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Thread thread = new Thread(this, "stream-topics");
    private volatile boolean stopped;
    private volatile boolean listening;
    private volatile KafkaConsumer<String, String> consumer;

    TopicWatch(Map<String, Object> kafka, List<String> topics, Consumer<String> listener) {
        this.settings = new HashMap<>(kafka);
        this.settings.keySet().removeAll(Set.of("group.id", "key.deserializer", "value.deserializer"));
        this.settings.putAll(Map.of(
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "auto.offset.reset",
                "latest"));
        this.topics = topics;
        this.listener = listener;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Whether all that is committed from now on will be heard. */
    boolean listening() {
        return listening;
    }

    @Override
    public void run() {
        while (!stopped) {
            try (var own = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
                consumer = own;
                listen(own);
            } catch (WakeupException stop) {
                return;
            } catch (RuntimeException e) {
                Log.warnf("The live stream cannot read Kafka now, pages ask by themselves meanwhile: %s", e.toString());
            }
            listening = false;
            pause();
        }
    }

    private void listen(KafkaConsumer<String, String> own) {
        for (var round = 0; !stopped; round++) {
            if (round % LOOK_FOR_PARTITIONS_EVERY == 0) {
                assign(own);
            }
            for (ConsumerRecord<String, String> message : own.poll(POLL)) {
                positions.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
                if (message.value() != null) {
                    listener.accept(message.value());
                }
            }
        }
    }

    /** A partition seen for the first time is read from its end, a known one from where it was left. */
    private void assign(KafkaConsumer<String, String> own) {
        var all = topics.stream()
                .map(own::partitionsFor)
                .flatMap(Collection::stream)
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (Set.copyOf(all).equals(own.assignment())) {
            return;
        }
        own.assign(all);
        positions.putAll(own.endOffsets(all.stream()
                .filter(partition -> !positions.containsKey(partition))
                .toList()));
        all.forEach(partition -> own.seek(partition, positions.get(partition)));
        listening = !all.isEmpty();
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_ERROR.toMillis());
        } catch (InterruptedException stop) {
            stopped = true;
        }
    }

    @Override
    public void close() {
        stopped = true;
        var current = consumer;
        if (current != null) {
            current.wakeup();
        }
    }
}
