package io.targetmonitor.benchmark.measure;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A running service, asked over one connection. */
public record Service(String address, String token, HttpClient http) {

    private static final Pattern DATE = Pattern.compile("\"date\" *: *\"([0-9-]+)\"");

    public Service(String address, String token) {
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
    public String get(String pathAndQuery) throws IOException, InterruptedException {
        return call("GET", "/api/v1" + pathAndQuery, BodyPublishers.noBody());
    }

    /** The same with JSON to store. */
    public String put(String path, String body) throws IOException, InterruptedException {
        return call("PUT", "/api/v1" + path, BodyPublishers.ofString(body));
    }

    public String post(String path, String body) throws IOException, InterruptedException {
        return call("POST", "/api/v1" + path, BodyPublishers.ofString(body));
    }

    /** The business date; of a management port, as the one below. */
    public LocalDate date() throws IOException, InterruptedException {
        var date = DATE.matcher(call("GET", "/clock", BodyPublishers.noBody()));
        if (!date.find()) {
            throw new IllegalStateException("The clock does not tell its date");
        }
        return LocalDate.parse(date.group(1));
    }

    /** Moves the business clock on. */
    public void moveTo(LocalDate date) throws IOException, InterruptedException {
        call("PUT", "/clock", BodyPublishers.ofString("{\"date\":\"" + date + "\"}"));
    }

    /** How many events of one topic, at most, it has still to take in; of a management port. */
    public double lag() throws IOException, InterruptedException {
        return call("GET", "/q/metrics", BodyPublishers.noBody())
                .lines()
                .filter(line -> line.startsWith("follower_lag"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .max()
                .orElseThrow(() -> new IllegalStateException(address + " follows nobody"));
    }

    private String call(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMinutes(5))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
