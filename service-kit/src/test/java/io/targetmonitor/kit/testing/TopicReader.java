package io.targetmonitor.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.targetmonitor.backing.CommittedMessages;
import io.targetmonitor.kit.http.Json;

/** A plain consumer, as a stranger would write one: everything committed on a topic from its beginning. */
public final class TopicReader {

    private static final ObjectMapper JSON = Json.configure(new ObjectMapper().findAndRegisterModules());

    private TopicReader() {}

    /** All records up to the present end, in order within each partition. */
    public static List<ConsumerRecord<String, byte[]>> records(String bootstrapServers, String topic) {
        return CommittedMessages.of(bootstrapServers, topic);
    }

    /** The same as JSON. */
    public static List<JsonNode> events(String bootstrapServers, String topic) {
        return records(bootstrapServers, topic).stream()
                .map(message -> parse(message.value()))
                .toList();
    }

    private static JsonNode parse(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
