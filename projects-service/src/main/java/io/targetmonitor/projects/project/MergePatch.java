package io.targetmonitor.projects.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON merge patch (RFC 7396): what is named replaces, null takes away, everything else stays. */
public final class MergePatch {

    private MergePatch() {}

    /** The patched object; neither argument changes. */
    public static ObjectNode apply(JsonNode target, ObjectNode patch) {
        var result = target.isObject() ? ((ObjectNode) target).deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(entry -> {
            var name = entry.getKey();
            if (entry.getValue().isNull()) {
                result.remove(name);
            } else if (entry.getValue() instanceof ObjectNode nested) {
                result.set(name, apply(result.path(name), nested));
            } else {
                result.set(name, entry.getValue());
            }
        });
        return result;
    }
}
