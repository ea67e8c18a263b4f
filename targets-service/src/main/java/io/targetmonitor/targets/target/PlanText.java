package io.targetmonitor.targets.target;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Plans and assessments as they are stored: JSON, the same to the byte for the same content. */
@ApplicationScoped
class PlanText {

    private final ObjectMapper json;

    PlanText(ObjectMapper json) {
        this.json = json;
    }

    Plan read(String content) {
        return read(content, Plan.class);
    }

    AssessmentView readTold(String told) {
        return read(told, AssessmentView.class);
    }

    String write(Object content) {
        try {
            return json.writeValueAsString(content);
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
