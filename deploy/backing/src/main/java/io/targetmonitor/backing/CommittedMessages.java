package io.targetmonitor.backing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a plain consumer finds, as a stranger would write one. */
public final class CommittedMessages {
    private static final Duration ONE_POLL = Duration.ofMillis(100);

    private CommittedMessages() {}

    /** Everything committed on a topic, from its beginning to its present end, in order within each partition. */
    public static List<ConsumerRecord<String, byte[]>> of(String bootstrapServers, String topic) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = consumer(bootstrapServers, "read_committed")) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = ends(bootstrapServers, partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(ONE_POLL).forEach(records::add);
            }
        }
        return records;
    }

    /** Also behind transactions whose commit is decided but not yet marked in the partition. */
    private static Map<TopicPartition, Long> ends(String bootstrapServers, List<TopicPartition> partitions) {
        try (var consumer = consumer(bootstrapServers, "read_uncommitted")) {
            return consumer.endOffsets(partitions);
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(String bootstrapServers, String isolation) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        isolation,
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
