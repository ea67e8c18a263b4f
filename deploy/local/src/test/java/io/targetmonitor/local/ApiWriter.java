package io.targetmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.targetmonitor.local.demo.plan.DemoService;

/**
 * Writes through the public APIs, as the user of a reader.
 *
 * @param headers sent with each change
 */
record ApiWriter(ApiReader api, Map<String, String> headers) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    ApiWriter(ApiReader api) {
        this(api, Map.of());
    }

    /** What the service answers to a change that it took. */
    JsonNode send(DemoService service, String method, String path, String body) {
        var uri = URI.create(api.services().get(service).api() + "/api/v1" + path);
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + api.token())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200 && answer.statusCode() != 201) {
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
}
