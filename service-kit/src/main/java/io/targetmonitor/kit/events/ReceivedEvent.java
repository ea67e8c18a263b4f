package io.targetmonitor.kit.events;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.targetmonitor.kit.http.Json;

/**
 * An event of another service.
 *
 * @param businessTime what a handler takes as now
 */
public record ReceivedEvent(
        UUID id,
        String type,
        String subject,
        int epoch,
        long sequence,
        Instant time,
        Instant businessTime,
        String actor,
        String traceparent,
        JsonNode data) {

    /** Lenient where the services' own is strict: unknown fields are how a producer grows. */
    private static final ObjectMapper JSON = Json.configure(new ObjectMapper().findAndRegisterModules())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    /**
     * Reads an envelope.
     *
     * @throws UnreadableEvent if it is none
     */
    public static ReceivedEvent parse(byte[] envelope) {
        try {
            var wire = JSON.readValue(envelope, Wire.class);
            if (wire == null
                    || wire.type == null
                    || wire.subject == null
                    || wire.businesstime == null
                    || wire.epoch < 1
                    || wire.sequence < 1
                    || wire.data == null) {
                throw new UnreadableEvent("type, subject, epoch, sequence, businesstime or data is missing");
            }
            return new ReceivedEvent(
                    wire.id,
                    wire.type,
                    wire.subject,
                    wire.epoch,
                    wire.sequence,
                    wire.time,
                    wire.businesstime,
                    wire.actor,
                    wire.traceparent,
                    wire.data);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableEvent("not an envelope: " + e.getClass().getSimpleName());
        }
    }

    /**
     * The data as the reader's own record, with only the fields it uses.
     *
     * @throws UnreadableEvent if they are not there in that form
     */
    public <T> T read(Class<T> form) {
        try {
            return JSON.treeToValue(data, form);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("data is not a %s: %s".formatted(form.getSimpleName(), e.getOriginalMessage()));
        }
    }

    private record Wire(
            UUID id,
            String type,
            String subject,
            int epoch,
            long sequence,
            Instant time,
            Instant businesstime,
            String actor,
            String traceparent,
            JsonNode data) {}
}
