package io.targetmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.targetmonitor.local.demo.plan.DemoService;

/** Reads the public APIs as one user. */
record ApiReader(Map<DemoService, Service> services, String token) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    JsonNode get(DemoService service, String path) {
        var uri = URI.create(services.get(service).api() + "/api/v1" + path);
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(uri + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** All items of a list; the path has a question mark already. */
    List<JsonNode> all(DemoService service, String path) {
        var items = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = get(service, path + "&limit=500" + next);
            page.get("items").forEach(items::add);
            next = page.get("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.get("nextCursor").textValue();
        } while (next != null);
        return items;
    }
}
