package io.targetmonitor.targets.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;

/** Compares two states of the same form, field by field, as JSON shows them. */
@ApplicationScoped
public class Differences {

    private static final Set<String> NOT_OF_THE_STATE = Set.of("sequence");

    private final ObjectMapper json;

    Differences(ObjectMapper json) {
        this.json = json;
    }

    /** The fields of {@code to} that are not as in {@code from}; all that are set if there was none. */
    public List<Change.Field> between(Object from, Object to) {
        return betweenTexts(from == null ? "{}" : written(from), written(to));
    }

    /** The same of states that are JSON already: one may be of an older release, and a field that it lacks is null. */
    public List<Change.Field> betweenTexts(String from, String to) {
        var before = read(from);
        var fields = new ArrayList<Change.Field>();
        read(to).properties().forEach(entry -> {
            var was = before.has(entry.getKey()) ? before.get(entry.getKey()) : NullNode.getInstance();
            if (!NOT_OF_THE_STATE.contains(entry.getKey()) && !was.equals(entry.getValue())) {
                fields.add(new Change.Field(entry.getKey(), was, entry.getValue()));
            }
        });
        return fields;
    }

    /** As text: only there 8 and 8.00 are the same number. */
    private String written(Object state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A state cannot be written", e);
        }
    }

    private JsonNode read(String state) {
        try {
            return json.readTree(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A state cannot be read", e);
        }
    }
}
