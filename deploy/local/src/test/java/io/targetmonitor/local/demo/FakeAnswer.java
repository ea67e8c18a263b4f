package io.targetmonitor.local.demo;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

record FakeAnswer(int status, JsonNode body, Optional<String> etag) {

    static FakeAnswer ok(JsonNode body) {
        return new FakeAnswer(200, body, Optional.empty());
    }

    static FakeAnswer problem(int status, String code) {
        var problem = JsonNodeFactory.instance
                .objectNode()
                .put("type", "/problems/" + code)
                .put("title", "It is " + code);
        return new FakeAnswer(status, problem, Optional.empty());
    }
}
