package io.targetmonitor.local.demo;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What a service answered. */
record Answer(int status, JsonNode body, Optional<String> etag) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Refusals that go away by themselves: another attempt holds the key or the row. */
    private static final Set<String> PASSING =
            Set.of("/problems/still-running", "/problems/edit-conflict", "/problems/unavailable");

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                parsed(response.body()),
                response.headers().firstValue("ETag"));
    }

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    boolean isPassing() {
        return status >= 500
                || status == 429
                || PASSING.contains(body.path("type").asText());
    }

    /** The problem in one line: its title, its detail, and the fields that are wrong. */
    String problem() {
        var violations = StreamSupport.stream(body.path("violations").spliterator(), false)
                .map(violation -> violation.path("field").asText() + ": "
                        + violation.path("message").asText())
                .collect(Collectors.joining("; "));
        return String.join(
                        " ",
                        "HTTP " + status,
                        body.path("title").asText(),
                        body.path("detail").asText(),
                        violations)
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static JsonNode parsed(String body) {
        try {
            return body == null || body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            // a proxy or a dying process answers in HTML or not to the end; the status says enough
            return MissingNode.getInstance();
        }
    }
}
