package io.targetmonitor.kit.events;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Copies what could not be handled to {@code <topic>.<group>.dlq}, with where it stood and why in the headers. */
final class DeadLetters {

    private final Supplier<Producer<String, byte[]>> producers;
    private final String group;
    private final Runnable counted;
    private Producer<String, byte[]> kafka;

    /** The producer is made when the first letter dies, which is hardly ever. */
    DeadLetters(Supplier<Producer<String, byte[]>> producers, String group, Runnable counted) {
        this.producers = producers;
        this.group = group;
        this.counted = counted;
    }

    /** Returns once Kafka has it. */
    void send(ConsumerRecord<String, byte[]> message, String reason) {
        var letter = new ProducerRecord<>(message.topic() + "." + group + ".dlq", message.key(), message.value());
        header(letter, "reason", reason);
        header(letter, "topic", message.topic());
        header(letter, "partition", message.partition());
        header(letter, "offset", message.offset());
        header(letter, "group", group);
        try {
            producer().send(letter).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take a dead letter", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while sending a dead letter", e);
        }
        counted.run();
    }

    void close() {
        if (kafka != null) {
            kafka.close();
        }
    }

    private Producer<String, byte[]> producer() {
        if (kafka == null) {
            kafka = producers.get();
        }
        return kafka;
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, Object value) {
        letter.headers().add(name, String.valueOf(value).getBytes(StandardCharsets.UTF_8));
    }
}
