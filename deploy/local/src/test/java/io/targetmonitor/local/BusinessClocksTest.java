package io.targetmonitor.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BusinessClocksTest {
    private final List<String> moves = new ArrayList<>();
    private HttpServer management;
    private BusinessClocks clocks;

    @BeforeEach
    void start() throws IOException {
        management = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        management.createContext("/clock", this::answer);
        management.start();
        var port = management.getAddress().getPort();
        clocks = new BusinessClocks(List.of(new Service("fake", Optional.empty(), port, port)));
    }

    @AfterEach
    void stop() {
        management.stop(0);
    }

    @Test
    void dataOfALaterDayAskForFresh() {
        clocks.requireNotAfter(LocalDate.of(2023, 4, 7));

        assertThatThrownBy(() -> clocks.requireNotAfter(LocalDate.of(2023, 4, 6)))
                .isInstanceOf(LocalFailure.class)
                .hasMessageContaining("2023-04-07")
                .hasMessageContaining("--fresh");
    }

    @Test
    void clocksAreMovedForwardOnly() {
        clocks.moveTo(LocalDate.of(2023, 4, 7));
        assertThat(moves).isEmpty();

        clocks.moveTo(LocalDate.of(2024, 1, 31));
        assertThat(moves).containsExactly("{\"date\":\"2024-01-31\"}");
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            moves.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }
        var body = "{\"date\":\"2023-04-07\",\"idle\":true}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
