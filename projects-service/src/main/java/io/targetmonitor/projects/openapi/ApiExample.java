package io.targetmonitor.projects.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The example of a thing that the API answers with, from {@code openapi/<name>.json}. */
record ApiExample(String name, boolean list) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a successful call answers; everything that changes a project answers with the project. */
    static ApiExample of(String method, String path) {
        return switch (path) {
            case "/api/v1/projects" -> new ApiExample("project", method.equals("GET"));
            case "/api/v1/projects/events" -> new ApiExample("event", true);
            case "/api/v1/projects/{id}/history" -> new ApiExample("change", true);
            case "/api/v1/projects/{id}/progress" -> new ApiExample("reported-month", true);
            case "/api/v1/reports-due" -> new ApiExample("due-report", true);
            case "/api/v1/projects/{id}/blockers/{bid}" ->
                new ApiExample(method.equals("GET") ? "blocker" : "project", false);
            case "/api/v1/occasions" -> new ApiExample("occasion", true);
            case "/api/v1/occasions/{code}" -> new ApiExample("occasion", false);
            case "/api/v1/stage-rates" -> new ApiExample("stage-rates", false);
            case "/api/v1/stage-rates/projects" -> new ApiExample("cohort-project", true);
            case "/api/v1/pipeline" -> new ApiExample("pipeline", false);
            default -> new ApiExample("project", false);
        };
    }

    Object value() {
        if (!list) {
            return read(name);
        }
        var page = new HashMap<String, Object>();
        page.put("items", List.of(read(name)));
        page.put("nextCursor", null);
        return page;
    }

    static Map<?, ?> read(String name) {
        try (var file = ApiExample.class.getResourceAsStream("/openapi/" + name + ".json")) {
            return JSON.readValue(file, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
