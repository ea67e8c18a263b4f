package io.targetmonitor.dashboard.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.sun.net.httpserver.HttpServer;

/** One service that tells what it was asked. */
final class FakeServices {

    private final HttpServer server;

    private FakeServices(HttpServer server) {
        this.server = server;
    }

    static FakeServices start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var told = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("Cookie") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var bytes = told.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            exchange.getResponseHeaders().add("Location", "http://inside:8082/api/v1/targets/a%2Fb");
            List.of("traceparent", "tracestate", "baggage")
                    .forEach(name -> exchange.getResponseHeaders()
                            .add(
                                    "asked-" + name,
                                    String.valueOf(exchange.getRequestHeaders().getFirst(name))));
            exchange.sendResponseHeaders(201, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return new FakeServices(server);
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }
}
