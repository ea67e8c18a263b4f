package io.targetmonitor.local.forward;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The bot: takes one message by HTTP. Its address is a secret and never printed. */
final class Chat {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    /** What the same message may overcome by waiting. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    /** WeCom: no fault; busy; called too often. */
    private static final int TAKEN = 0;

    private static final Set<Integer> BUSY = Set.of(-1, 45_009, 45_033);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TO_ANSWER).build();
    private final URI address;

    Chat(URI address) {
        this.address = address;
    }

    /** @param why what the bot said, where it did not take it */
    record Answer(Kind kind, String why) {}

    enum Kind {
        DELIVERED,
        /** Not now: the same message is tried again. */
        AGAIN,
        /** Never: this message is not one that the bot takes. */
        REFUSED
    }

    Answer post(String body) throws InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(TO_ANSWER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return of(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(Kind.AGAIN, e.getClass().getSimpleName());
        }
    }

    private static Answer of(int status, String body) {
        if (status >= 500 || LATER.contains(status)) {
            return new Answer(Kind.AGAIN, "HTTP " + status);
        }
        if (status >= 300) {
            return new Answer(Kind.REFUSED, "HTTP " + status);
        }
        var code = code(body);
        if (code == TAKEN) {
            return new Answer(Kind.DELIVERED, "");
        }
        return new Answer(BUSY.contains(code) ? Kind.AGAIN : Kind.REFUSED, "errcode " + code);
    }

    /** A bot of another make says nothing of the kind, and has taken it. */
    private static int code(String body) {
        try {
            return JSON.readTree(body).path("errcode").asInt(TAKEN);
        } catch (JsonProcessingException e) {
            return TAKEN;
        }
    }
}
