package io.targetmonitor.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A console consumer: prints key and value of every committed message of a topic, one a line, oldest first in each
 * partition. With a number behind the topic it ends after so many messages, else by Ctrl-C.
 */
public final class Consume {
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final Duration ONE_POLL = Duration.ofSeconds(1);

    private Consume() {}

    public static void main(String[] arguments) {
        try {
            if (arguments.length == 0 || arguments.length > 2) {
                throw new LocalFailure("Usage: deploy/local/consume TOPIC [NUMBER OF MESSAGES]");
            }
            consume(arguments[0], arguments.length == 2 ? number(arguments[1]) : Long.MAX_VALUE);
        } catch (LocalFailure e) {
            System.err.println(e.getMessage());
            Runtime.getRuntime().exit(1);
        }
    }

    private static long number(String text) {
        return Optional.of(text)
                .filter(t -> t.matches("[1-9][0-9]{0,9}"))
                .map(Long::parseLong)
                .orElseThrow(() -> new LocalFailure("Not a number of messages: " + text));
    }

    private static void consume(String topic, long count) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            var partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (var seen = 0L; seen < count; ) {
                for (ConsumerRecord<String, String> message : consumer.poll(ONE_POLL)) {
                    if (seen++ < count) {
                        out.println(message.key() + " " + message.value());
                    }
                }
            }
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer, String topic) {
        try {
            var topics = consumer.listTopics(TO_ANSWER);
            if (!topics.containsKey(topic)) {
                throw new LocalFailure("There is no topic " + topic + ": take one of " + topics.keySet());
            }
            return topics.get(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
        } catch (KafkaException e) {
            throw new LocalFailure(
                    "Kafka does not answer on port " + KafkaPart.PORT + ": start deploy/local/run first", e);
        }
    }

    private static Map<String, Object> settings() {
        return Map.of("bootstrap.servers", "localhost:" + KafkaPart.PORT, "isolation.level", "read_committed");
    }
}
