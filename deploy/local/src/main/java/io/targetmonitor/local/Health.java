package io.targetmonitor.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Whether a part says it is ready. */
record Health(URI address) {
    private static final Duration ONE_TRY = Duration.ofSeconds(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(ONE_TRY).build();

    /**
     * @param requireAlive throws when there is nothing to wait for any more
     * @throws LocalFailure when it is not ready in time
     */
    void await(Duration atMost, Runnable requireAlive) {
        var deadline = System.nanoTime() + atMost.toNanos();
        try {
            while (!ready()) {
                requireAlive.run();
                if (System.nanoTime() > deadline) {
                    throw new LocalFailure("%s is not ready after %d s".formatted(address, atMost.toSeconds()));
                }
                TimeUnit.NANOSECONDS.sleep(BETWEEN_TRIES.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted", e);
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address).timeout(ONE_TRY).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
