package io.targetmonitor.benchmark.projects;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The running projects-service, asked over one connection. */
record Service(String address, String token, HttpClient http) {

    Service(String address, String token) {
        this(
                address,
                token,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /**
     * Asks and takes the whole answer in.
     *
     * @throws IllegalStateException if it is refused: then there is nothing to measure
     */
    String get(String pathAndQuery) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + pathAndQuery))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofMinutes(1))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(pathAndQuery + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
