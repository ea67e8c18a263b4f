package io.targetmonitor.targets.target;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * Plans and assessments as they are stored: JSON, the same to the byte for the same content. What a later release beside this
 * one has written is read as far as it is known.
 */
@ApplicationScoped
class PlanText {

    private final ObjectReader reader;

    /** Maps in the order of their keys: that of {@code Map.of} is another one in every process. */
    private final ObjectWriter writer;

    PlanText(ObjectMapper json) {
        this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.writer = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    Plan read(String content) {
        return read(content, Plan.class);
    }

    AssessmentView readTold(String told) {
        return read(told, AssessmentView.class);
    }

    String write(Object content) {
        try {
            return writer.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A plan or assessment cannot be written", e);
        }
    }

    private <T> T read(String content, Class<T> form) {
        try {
            return reader.forType(form).readValue(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + form.getSimpleName() + " cannot be read", e);
        }
    }
}
