package io.targetmonitor.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.eclipse.microprofile.config.ConfigProvider;

import static io.targetmonitor.kit.testing.Patience.await;

/** Moves the business clock of the service under test and waits until its day is done. */
public final class MovableClock {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private MovableClock() {}

    /** Moves the clock forward to the date (ISO); a date gone by already stays where it is. */
    public static void moveTo(String date) {
        send(HttpRequest.newBuilder(address())
                .PUT(HttpRequest.BodyPublishers.ofString("{\"date\":\"%s\"}".formatted(date)))
                .build());
        awaitIdle();
    }

    /** Waits until every event is published and taken in and the day's pass is done. */
    public static void awaitIdle() {
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> send(HttpRequest.newBuilder(address()).build()).contains("\"idle\":true"));
    }

    private static URI address() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return URI.create("http://localhost:%d/clock".formatted(port));
    }

    private static String send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
