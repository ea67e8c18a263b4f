package io.targetmonitor.local.demo.plan;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request body in the making; what is not known is left out rather than sent as null. */
final class Body {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode fields = JSON.createObjectNode();

    static JsonNode value(Object value) {
        return JSON.valueToTree(value);
    }

    Body with(String field, Object value) {
        var present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        var node = present instanceof Body body ? body.json() : value(present);
        if (!node.isNull()) {
            fields.set(field, node);
        }
        return this;
    }

    /** A null that says something: no anchor, no deadline. */
    Body withNull(String field) {
        fields.putNull(field);
        return this;
    }

    ObjectNode json() {
        return fields;
    }
}
