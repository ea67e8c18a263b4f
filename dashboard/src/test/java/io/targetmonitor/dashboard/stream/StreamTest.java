package io.targetmonitor.dashboard.stream;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.dashboard.testing.Browser;
import io.targetmonitor.dashboard.testing.Surroundings;

import static io.targetmonitor.dashboard.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StreamTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestHTTPResource("/api/v1/stream")
    URI stream;

    @Inject
    StreamRoute route;

    /** A page of the test before counts until the service has noticed that it is gone. */
    @BeforeEach
    void untilTheTopicsAreHeardAndNobodyListens() {
        await().until(() -> route.listening() && route.openPages() == 0);
    }

    @Test
    void aChangeInOnesAreaIsTold() throws Exception {
        var subject = UUID.randomUUID().toString();
        try (var page = open("mayor", null)) {
            page.awaitLine("event: hello");

            publish(true, event("project", subject, "440784106"));

            page.awaitLine("data: {\"type\":\"project.updated.v1\",\"noun\":\"project\",\"subject\":\"" + subject
                    + "\",\"area\":\"440784106\",\"businessTime\":\"2023-11-10T02:00:00Z\"}");
        }
    }

    @Test
    void foreignAreasAndWhatWasNeverCommittedStayUnheard() throws Exception {
        var foreign = UUID.randomUUID().toString();
        var aborted = UUID.randomUUID().toString();
        var own = UUID.randomUUID().toString();
        try (var page = open("reporter", null)) {
            page.awaitLine("event: hello");

            publish(true, event("alert", foreign, "440784001"));
            publish(false, event("alert", aborted, "440784106"));
            publish(true, event("alert", own, "440784106"));

            page.awaitText(own);
            assertThat(page.text()).doesNotContain(foreign).doesNotContain(aborted);
        }
    }

    @Test
    void whoComesBackGetsWhatTheyMissed() throws Exception {
        String last;
        try (var page = open("mayor", null)) {
            page.awaitLine("event: hello");
            last = page.lastId();
        }
        var missed = UUID.randomUUID().toString();
        try (var other = open("mayor", null)) {
            other.awaitLine("event: hello");
            publish(true, event("alert", missed, "440784"));
            other.awaitText(missed);
        }

        try (var again = open("mayor", last)) {
            again.awaitText(missed);
            again.awaitLine("event: hello");
        }
    }

    @Test
    void whoComesBackFromAnotherLifeIsToldToReload() throws Exception {
        try (var page = open("mayor", "anotherlife-7")) {
            page.awaitLine("event: reload");
        }
    }

    @Test
    void aQuietStreamShowsThatItLives() throws Exception {
        try (var page = open("mayor", null)) {
            page.awaitLine(": here");
        }
    }

    @Test
    void nobodyListensWithoutSigningIn() throws Exception {
        assertThat(response("", null).statusCode()).isEqualTo(401);
    }

    @Test
    void moreThanTheConfiguredPagesAreAskedToComeLater() throws Exception {
        try (var one = open("mayor", null);
                var two = open("mayor", null);
                var three = open("reporter", null)) {
            for (var page : List.of(one, two, three)) {
                page.awaitLine("event: hello");
            }

            var fourth = response(Browser.signedIn("mayor").cookieHeader(), null);

            assertThat(fourth.statusCode()).isEqualTo(503);
            assertThat(fourth.headers().firstValue("Retry-After")).hasValue("60");
        }
        await().untilAsserted(() -> {
            try (var free = open("mayor", null)) {
                assertThat(free.status()).isEqualTo(200);
            }
        });
    }

    private Page open(String user, String lastId) throws Exception {
        return new Page(response(Browser.signedIn(user).cookieHeader(), lastId));
    }

    private HttpResponse<Stream<String>> response(String cookies, String lastId) throws Exception {
        var request = HttpRequest.newBuilder(stream);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofLines());
    }

    private static String event(String noun, String subject, String area) {
        return """
                {"type": "%s.updated.v1", "subject": "%s", "businesstime": "2023-11-10T02:00:00Z",
                 "data": {"%1$s": {"area": "%s"}}}
                """.formatted(noun, subject, area);
    }

    private static void publish(boolean commit, String event) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                Surroundings.bootstrapServers(),
                "transactional.id",
                UUID.randomUUID().toString());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>("projects.events.v1", event));
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.flush();
                producer.abortTransaction();
            }
        }
    }

    /** What one open page has heard so far. */
    private static final class Page implements AutoCloseable {

        private final HttpResponse<Stream<String>> response;
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Page(HttpResponse<Stream<String>> response) {
            this.response = response;
            var reader = new Thread(() -> {
                try {
                    response.body().forEach(lines::add);
                } catch (RuntimeException closed) {
                    // the test has heard enough
                }
            });
            reader.setDaemon(true);
            reader.start();
        }

        int status() {
            return response.statusCode();
        }

        void awaitLine(String line) {
            await().untilAsserted(() -> assertThat(lines).contains(line));
        }

        void awaitText(String part) {
            await().untilAsserted(() -> assertThat(text()).contains(part));
        }

        String text() {
            return String.join("\n", lines);
        }

        String lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id: "))
                    .reduce((one, next) -> next)
                    .orElseThrow()
                    .substring("id: ".length());
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }
}
