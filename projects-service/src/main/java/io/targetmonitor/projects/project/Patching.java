package io.targetmonitor.projects.project;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.targetmonitor.kit.time.BusinessClock;

/** Reads a merge patch as the whole form it leads to, so that one set of rules holds for new and for changed things. */
@ApplicationScoped
public class Patching {

    private static final List<String> WHY = List.of("reason", "effectiveOn");

    private final ObjectMapper json;
    private final Validator validator;
    private final BusinessClock clock;

    Patching(ObjectMapper json, Validator validator, BusinessClock clock) {
        this.json = json;
        this.validator = validator;
        this.clock = clock;
    }

    record Why(@Size(max = 1000) String reason, LocalDate effectiveOn) {}

    /** The reason and the day that stand in a patch beside the changes. */
    public Because because(ObjectNode patch) throws JsonProcessingException {
        var why = valid(json.treeToValue(patch.deepCopy().retain(WHY), Why.class));
        Days.requirePast("effectiveOn", why.effectiveOn(), clock.today());
        return Because.of(why.reason(), why.effectiveOn());
    }

    /** @throws JsonProcessingException if a field is unknown or of the wrong type */
    public <T> T patched(T form, ObjectNode patch, Class<T> type) throws JsonProcessingException {
        var changes = patch.deepCopy();
        changes.remove(WHY);
        return valid(json.treeToValue(MergePatch.apply(json.valueToTree(form), changes), type));
    }

    private <T> T valid(T value) {
        var violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return value;
    }
}
