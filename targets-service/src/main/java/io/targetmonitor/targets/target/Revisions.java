package io.targetmonitor.targets.target;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.targetmonitor.kit.http.Reason;
import io.targetmonitor.kit.http.Refusal;

/** Reads a revision as the whole plan it leads to, so that one set of rules holds for new and for revised targets. */
@ApplicationScoped
class Revisions {

    private static final String DECIDED_ON = "decidedOn";
    private static final String REASON = "reason";

    private final ObjectMapper json;
    private final Validator validator;

    Revisions(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    private record Why(@Size(max = 500) String reason, LocalDate decidedOn) {}

    /**
     * What is named replaces, null takes away, everything else stays as the plan before says.
     *
     * @param today the day of the decision if the revision names none
     * @throws JsonProcessingException if a field is unknown or of the wrong type
     */
    Revision read(ObjectNode body, Plan before, LocalDate today) throws JsonProcessingException {
        var why = valid(json.treeToValue(body.deepCopy().retain(List.of(REASON, DECIDED_ON)), Why.class));
        Reason.require(why.reason);
        if (why.decidedOn != null && why.decidedOn.isAfter(today)) {
            throw Refusal.invalid(DECIDED_ON, "in-the-future", today);
        }
        // through its text: a tree made in memory would show 2000 as 2E+3
        var plan = (ObjectNode) json.readTree(json.writeValueAsString(PlanForm.of(before)));
        body.properties().forEach(change -> plan.set(change.getKey(), change.getValue()));
        plan.remove(REASON);
        plan.set(DECIDED_ON, json.valueToTree(why.decidedOn == null ? today : why.decidedOn));
        return new Revision(valid(json.treeToValue(plan, PlanForm.class)), why.reason);
    }

    private <T> T valid(T value) {
        var violations = validator.validate(value);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return value;
    }
}
