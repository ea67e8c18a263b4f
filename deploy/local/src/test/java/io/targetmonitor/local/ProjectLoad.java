package io.targetmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** People who register and read projects without a pause, as long as the balancer before them sees a ready process. */
final class ProjectLoad implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Service service;
    private final String token;
    private final ExecutorService callers;
    private final CompletableFuture<?> all;
    private volatile boolean closed;

    private ProjectLoad(Service service, String token, int callers) {
        this.service = service;
        this.token = token;
        this.callers = Executors.newFixedThreadPool(callers);
        this.all = CompletableFuture.allOf(IntStream.range(0, callers)
                .mapToObj(caller -> CompletableFuture.runAsync(this::call, this.callers))
                .toArray(CompletableFuture<?>[]::new));
    }

    static ProjectLoad on(Service service, String token, int callers) {
        return new ProjectLoad(service, token, callers);
    }

    /** A body that no other has; the area is a neighbour's, so Heshan stays what it was. */
    static String project(String code) {
        return """
                {"code": "%s", "name": "演示仓库", "nameEn": "Demo warehouse", "area": "440785101", "category": "INDUSTRY",
                 "monitoring": "NO_REPORTS", "provenance": "SYNTHETIC"}
                """.formatted(code);
    }

    static String newCode() {
        return "STOP-" + UUID.randomUUID();
    }

    /** The last calls come after the process said that it goes: a balancer takes a moment to hear of it. */
    private void call() {
        boolean ready;
        do {
            ready = ready();
            register();
            expect(200, request("/api/v1/projects?limit=50").GET().build());
        } while (ready && !closed);
    }

    private void register() {
        var code = newCode();
        var sent = expect(
                201,
                request("/api/v1/projects")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", code)
                        .POST(BodyPublishers.ofString(project(code)))
                        .build());
        if (sent) {
            acknowledged.add(code);
        }
    }

    private boolean expect(int status, HttpRequest request) {
        var answer = answer(request);
        if (!answer.equals(Integer.toString(status))) {
            failures.add(request.method() + " " + request.uri() + ": " + answer);
        }
        return answer.equals(Integer.toString(status));
    }

    /** Status, or why there is none. */
    private String answer(HttpRequest request) {
        try {
            return Integer.toString(
                    client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e.toString();
        }
    }

    private boolean ready() {
        var health = HttpRequest.newBuilder(service.management().resolve("/q/health/ready"));
        var answer = answer(health.build());
        if (!answer.equals("200") && !answer.equals("503")) {
            failures.add("readiness: " + answer);
        }
        return answer.equals("200");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service.api() + path)).header("Authorization", "Bearer " + token);
    }

    /** Returns when every caller has seen that the process goes, and has had the answers to its last calls. */
    void untilNotReady() {
        all.join();
    }

    /** Whether the process has begun to end: it sends its callers away, and finishes what it has begun. */
    boolean sentAway() {
        try {
            return client.send(request("/api/v1/projects?limit=1").GET().build(), BodyHandlers.discarding())
                    .headers()
                    .allValues("connection")
                    .contains("close");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Codes of the projects that the service said it has. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        closed = true;
        callers.shutdown();
    }
}
