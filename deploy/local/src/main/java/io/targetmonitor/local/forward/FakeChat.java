package io.targetmonitor.local.forward;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.targetmonitor.local.LocalFailure;

/** Plays a group bot on loopback: prints what it is told, and is as strict as a real one. */
public final class FakeChat {

    static final int PORT = 8091;
    private static final int PER_MINUTE = 20;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;
    private final Clock clock;
    private final ArrayDeque<Instant> taken = new ArrayDeque<>();

    FakeChat(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    public static void main(String[] arguments) throws IOException {
        try {
            var server = start(port(arguments), System.out);
            System.out.printf(
                    "A bot listens: FORWARD_URL=http://localhost:%d/%n",
                    server.getAddress().getPort());
        } catch (LocalFailure e) {
            System.err.println(e.getMessage());
            Runtime.getRuntime().exit(1);
        }
    }

    private static int port(String[] arguments) {
        if (arguments.length == 0) {
            return PORT;
        }
        if (arguments.length > 1 || !arguments[0].matches("[1-9][0-9]{0,4}")) {
            throw new LocalFailure("Usage: deploy/local/fake-chat [PORT]");
        }
        return Integer.parseInt(arguments[0]);
    }

    static HttpServer start(int port, PrintStream out) throws IOException {
        var chat = new FakeChat(new PrintStream(out, true, StandardCharsets.UTF_8), Clock.systemUTC());
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", chat::take);
        server.start();
        return server;
    }

    private void take(HttpExchange request) throws IOException {
        try (request) {
            var answer = answer(request.getRequestBody().readAllBytes());
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            request.getResponseHeaders().set("Content-Type", "application/json");
            request.sendResponseHeaders(200, bytes.length);
            request.getResponseBody().write(bytes);
        }
    }

    /** As WeCom answers: always 200, and the truth in {@code errcode}. */
    synchronized String answer(byte[] body) throws IOException {
        var text = JSON.readTree(body).path("text");
        var content = text.path("content").asText();
        if (content.isEmpty() || content.getBytes(StandardCharsets.UTF_8).length > ChatText.MAX_BYTES) {
            return "{\"errcode\":40058,\"errmsg\":\"content is empty or too long\"}";
        }
        while (!taken.isEmpty() && !taken.peekFirst().plus(MINUTE).isAfter(clock.instant())) {
            taken.removeFirst();
        }
        if (taken.size() >= PER_MINUTE) {
            return "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}";
        }
        taken.addLast(clock.instant());
        out.printf("@%s%n%s%n%n", text.path("mentioned_list"), content);
        return "{\"errcode\":0,\"errmsg\":\"ok\"}";
    }
}
