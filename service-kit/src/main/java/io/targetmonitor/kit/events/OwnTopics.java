package io.targetmonitor.kit.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import static java.util.stream.Collectors.toMap;

/** What this service has published, read back from Kafka. */
final class OwnTopics {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int PATIENCE = 120;

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final List<String> topics;

    OwnTopics(Supplier<Consumer<String, byte[]>> consumers, List<String> topics) {
        this.consumers = consumers;
        this.topics = topics;
    }

    /** Hands out everything, by topic and in order of each partition. */
    void readAll(BiConsumer<String, List<ReceivedEvent>> batches) {
        read(Long.MAX_VALUE, batches);
    }

    /** Hands out what lies at the last so many offsets of each partition. */
    void readTails(long offsets, BiConsumer<String, List<ReceivedEvent>> batches) {
        read(offsets, batches);
    }

    private void read(long offsets, BiConsumer<String, List<ReceivedEvent>> batches) {
        try (var kafka = consumers.get()) {
            for (var topic : topics) {
                read(kafka, topic, offsets, batches);
            }
        }
    }

    private static void read(
            Consumer<String, byte[]> kafka, String topic, long tail, BiConsumer<String, List<ReceivedEvent>> batches) {
        var partitions = kafka.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        kafka.assign(partitions);
        var ends = kafka.endOffsets(partitions);
        startOffsets(kafka.beginningOffsets(partitions), ends, tail).forEach(kafka::seek);
        for (var silent = 0; !atTheEnd(kafka, ends); ) {
            var records = kafka.poll(POLL);
            silent = records.isEmpty() ? silent + 1 : 0;
            if (silent > PATIENCE) {
                throw new IllegalStateException("Kafka does not hand out the end of " + topic);
            }
            var events = new ArrayList<ReceivedEvent>();
            records.forEach(message -> parse(message, events));
            batches.accept(topic, events);
        }
    }

    private static Map<TopicPartition, Long> startOffsets(
            Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends, long tail) {
        return ends.entrySet().stream()
                .collect(
                        toMap(Map.Entry::getKey, end -> Math.max(beginnings.get(end.getKey()), end.getValue() - tail)));
    }

    private static boolean atTheEnd(Consumer<String, byte[]> kafka, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> kafka.position(end.getKey()) >= end.getValue());
    }

    /** What is no event was not published by this service. */
    private static void parse(ConsumerRecord<String, byte[]> message, List<ReceivedEvent> events) {
        try {
            events.add(ReceivedEvent.parse(message.value()));
        } catch (UnreadableEvent foreign) {
            return;
        }
    }
}
