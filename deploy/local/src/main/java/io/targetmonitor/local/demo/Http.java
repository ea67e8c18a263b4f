package io.targetmonitor.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import io.targetmonitor.local.demo.plan.DemoService;

/**
 * Calls the services as a demo user, again and again while one of them is away: a service that was killed comes back,
 * and every call here is safe to repeat.
 */
final class Http {

    private static final int UNAUTHORIZED = 401;
    /** After about ten seconds of waiting. */
    private static final int WORTH_A_LINE = 9;

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<DemoService, Endpoint> endpoints;
    private final Tokens issuer;
    private final Patience patience;
    private final Consumer<String> progress;

    Http(Map<DemoService, Endpoint> endpoints, Tokens issuer, Patience patience, Consumer<String> progress) {
        this.endpoints = endpoints;
        this.issuer = issuer;
        this.patience = patience;
        this.progress = progress;
    }

    Answer get(String user, DemoService service, String path) {
        return call(user, request(service, path).GET());
    }

    Answer send(
            String user, DemoService service, String method, String path, JsonNode body, Map<String, String> headers) {
        var request = request(service, path)
                .method(method, BodyPublishers.ofString(body.toString()))
                .header("Content-Type", "application/json");
        headers.forEach(request::header);
        return call(user, request);
    }

    /** A call of the management port, which knows no users. */
    Answer manage(DemoService service, String method, String path, Optional<JsonNode> body) {
        var publisher =
                body.map(JsonNode::toString).map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody);
        var request = HttpRequest.newBuilder(URI.create(endpoints.get(service).management() + path))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
        return patiently(() -> request);
    }

    private HttpRequest.Builder request(DemoService service, String path) {
        return HttpRequest.newBuilder(URI.create(endpoints.get(service).api() + "/api/v1" + path))
                .timeout(ANSWER_WITHIN)
                .header("Accept-Language", "en");
    }

    private Answer call(String user, HttpRequest.Builder request) {
        var answer = patiently(() -> as(user, request));
        if (answer.status() != UNAUTHORIZED) {
            return answer;
        }
        tokens.remove(user);
        return patiently(() -> as(user, request));
    }

    private HttpRequest as(String user, HttpRequest.Builder request) {
        return request.setHeader("Authorization", "Bearer " + tokens.computeIfAbsent(user, issuer::of))
                .build();
    }

    private Answer patiently(Supplier<HttpRequest> request) {
        var attempts = patience.begin();
        for (var tries = 1; ; tries++) {
            String trouble;
            try {
                var answer = Answer.of(client.send(request.get(), BodyHandlers.ofString()));
                if (!answer.isPassing()) {
                    return answer;
                }
                trouble = answer.problem();
            } catch (IOException away) {
                trouble = "no answer (" + away.getClass().getSimpleName() + ")";
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new DemoFailed("The load was stopped", stopped);
            }
            if (tries == WORTH_A_LINE) {
                progress.accept("Demo year: waiting for " + request.get().uri() + ": " + trouble);
            }
            if (!attempts.another()) {
                throw new DemoFailed("Gave up waiting for " + request.get().uri() + ": " + trouble);
            }
        }
    }
}
