package io.targetmonitor.kit.events;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.OidcClient;

import io.targetmonitor.kit.MonitorConfig;

/** Fetches the events of a subject from their source's replay feed: the one call between services, for repair only. */
@ApplicationScoped
class FeedClient {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final OidcClient tokens;
    private final ObjectMapper json;
    private final Map<String, String> sources;

    FeedClient(OidcClient tokens, ObjectMapper json, MonitorConfig config) {
        this.tokens = tokens;
        this.json = json;
        this.sources = config.sources();
    }

    List<byte[]> eventsOf(String topic, String subject) {
        var source = topic.substring(0, topic.indexOf('.'));
        var address = "%s/api/v1/%s/events?limit=500&subject=%s"
                .formatted(sources.get(source), source, URLEncoder.encode(subject, StandardCharsets.UTF_8));
        try {
            var envelopes = new ArrayList<byte[]>();
            var page = get(address);
            while (true) {
                for (var item : page.get("items")) {
                    envelopes.add(json.writeValueAsBytes(item));
                }
                if (page.path("nextCursor").isNull()) {
                    return envelopes;
                }
                page = get(address + "&after=" + page.get("nextCursor").asText());
            }
        } catch (IOException | RuntimeException e) {
            throw new MissingEvents.NotToBeHad(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MissingEvents.NotToBeHad("stopped");
        }
    }

    private JsonNode get(String address) throws IOException, InterruptedException {
        var token = tokens.getTokens().await().atMost(PATIENCE).getAccessToken();
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("The source answered " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }
}
