package io.targetmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.targetmonitor.backing.CommittedMessages;

/** What a plain consumer finds on a topic, from its start to its present end, as JSON. */
record TopicContents(String bootstrapServers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    List<JsonNode> of(String topic) {
        return CommittedMessages.of(bootstrapServers, topic).stream()
                .map(message -> parsed(message.value()))
                .toList();
    }

    private static JsonNode parsed(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
