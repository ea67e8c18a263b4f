package io.targetmonitor.targets.target;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

/** Plans and assessments as they are stored: JSON, the same to the byte for the same content. */
@ApplicationScoped
class PlanText {

    private final ObjectMapper json;

    /** Maps in the order of their keys: that of {@code Map.of} is another one in every process. */
    private final ObjectWriter writer;

    PlanText(ObjectMapper json) {
        this.json = json;
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
            return json.readValue(content, form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + form.getSimpleName() + " cannot be read", e);
        }
    }
}
