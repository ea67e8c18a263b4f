package io.targetmonitor.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.targetmonitor.local.demo.plan.DemoService;

/** The three APIs as far as the loader uses them, with clocks, keys and ETags, and with faults on demand. */
final class FakeServices implements AutoCloseable {

    /** What goes wrong with a call. */
    enum Fault {
        NONE,
        LOST_BEFORE,
        LOST_AFTER,
        BROKEN
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<DemoService, LocalDate> clocks = new EnumMap<>(DemoService.class);
    private final Map<DemoService, Integer> restless = new EnumMap<>(DemoService.class);
    private final Map<String, FakeAnswer> answeredBefore = new HashMap<>();
    private final List<String> changes = new ArrayList<>();
    private final FakeRecords records = new FakeRecords();
    private final IntFunction<Fault> faults;
    private final HttpServer server;
    private int calls;

    FakeServices(LocalDate start, IntFunction<Fault> faults) {
        this.faults = faults;
        for (var service : DemoService.values()) {
            clocks.put(service, start);
            restless.put(service, 0);
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    Map<DemoService, Endpoint> endpoints() {
        var endpoints = new EnumMap<DemoService, Endpoint>(DemoService.class);
        for (var service : DemoService.values()) {
            var base = "http://localhost:" + server.getAddress().getPort() + "/" + service.name();
            endpoints.put(service, new Endpoint(URI.create(base), URI.create(base)));
        }
        return endpoints;
    }

    /** Every change that happened, with the day it happened on. */
    List<String> changes() {
        return List.copyOf(changes);
    }

    LocalDate today(DemoService service) {
        return clocks.get(service);
    }

    int calls() {
        return calls;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        var fault = faults.apply(calls++);
        if (fault == Fault.LOST_BEFORE) {
            exchange.close();
            return;
        }
        var answer = fault == Fault.BROKEN ? FakeAnswer.problem(503, "unavailable") : answer(exchange);
        if (fault == Fault.LOST_AFTER) {
            exchange.close();
            return;
        }
        try (exchange) {
            var bytes = answer.body().toString().getBytes(StandardCharsets.UTF_8);
            answer.etag().ifPresent(etag -> exchange.getResponseHeaders().set("ETag", etag));
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private FakeAnswer answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI().toString();
        var service = DemoService.valueOf(uri.split("/")[1]);
        var path = uri.substring(uri.indexOf('/', 1));
        var body = JSON.readTree(exchange.getRequestBody());
        if (path.equals("/clock")) {
            return exchange.getRequestMethod().equals("PUT") ? move(service, body) : clock(service);
        }
        if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
            return FakeAnswer.problem(401, "http-401");
        }
        var call = new FakeRecords.Call(
                exchange.getRequestMethod(),
                path.substring("/api/v1".length()),
                body,
                exchange.getRequestHeaders().getFirst("If-Match"));
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key != null && answeredBefore.containsKey(key)) {
            return answeredBefore.get(key);
        }
        return remembered(key, service, call);
    }

    private FakeAnswer remembered(String key, DemoService service, FakeRecords.Call call) {
        var before = records.revision();
        var answer = records.answer(call);
        if (records.revision() > before) {
            changes.add(clocks.get(service) + " " + call.method() + " " + call.path() + " " + call.body());
            restless.replaceAll((any, times) -> 2);
        }
        if (key != null && answer.status() < 300) {
            answeredBefore.put(key, answer);
        }
        return answer;
    }

    private FakeAnswer move(DemoService service, JsonNode body) {
        var date = LocalDate.parse(body.get("date").textValue());
        if (date.isBefore(clocks.get(service))) {
            return FakeAnswer.problem(409, "clock-backwards");
        }
        clocks.put(service, date);
        restless.put(service, 1);
        return clock(service);
    }

    private FakeAnswer clock(DemoService service) {
        var left = restless.get(service);
        restless.put(service, Math.max(0, left - 1));
        return FakeAnswer.ok(JSON.createObjectNode()
                .put("date", clocks.get(service).toString())
                .put("idle", left == 0));
    }
}
