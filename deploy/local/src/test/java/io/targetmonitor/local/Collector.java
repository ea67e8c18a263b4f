package io.targetmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;

/** Takes spans as an OpenTelemetry collector does; ids and names stand in what it gets as they are. */
final class Collector implements AutoCloseable {

    private final HttpServer server;
    private final List<String> batches = new CopyOnWriteArrayList<>();

    private Collector(HttpServer server) {
        this.server = server;
    }

    static Collector start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var collector = new Collector(server);
            server.createContext("/v1/traces", exchange -> {
                try (exchange) {
                    collector.batches.add(text(exchange.getRequestBody().readAllBytes()));
                    exchange.sendResponseHeaders(200, -1);
                }
            });
            server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a deployment with this collector sets. */
    Map<String, String> settings() {
        return Map.of(
                "QUARKUS_OTEL_SDK_DISABLED", "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://localhost:" + server.getAddress().getPort());
    }

    /** Whether a span of this name in this trace has come, with any others. */
    boolean knows(String trace, String name) {
        var id = text(HexFormat.of().parseHex(trace));
        return batches.stream().anyMatch(batch -> batch.contains(id) && batch.contains(name));
    }

    /** Byte by byte. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
