package io.targetmonitor.kit.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.Tokens;
import io.targetmonitor.kit.testing.TopicReader;

import static io.restassured.RestAssured.given;
import static io.targetmonitor.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** One request, one trace: over HTTP, the event table, Kafka, a follower, and the event that the follower writes. */
@QuarkusTest
@TestProfile(TraceTest.Traced.class)
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "targets"))
class TraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    Recorder recorder;

    /** Records traces, and follows the service's own topic. */
    public static class Traced implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.exporter.otlp.enabled", "false");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(Echo.class);
        }
    }

    @Test
    void aRequestsTraceGoesOnThroughEventAndKafkaToWhatAFollowerWrites() {
        given().header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of("anna", "reporter").areas("440784").token())
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .contentType("application/json")
                .body("{\"name\":\"echo me\",\"area\":\"440784\"}")
                .post("/api/v1/things")
                .then()
                .statusCode(201);

        await().until(() -> ofTrace("notifications.v1").size() == 1);
        await().until(() -> spans().size() >= 4);

        var written = ofTrace("targets.events.v1").get(0).get("traceparent").asText();
        var echoed = ofTrace("notifications.v1").get(0).get("traceparent").asText();
        assertThat(written).startsWith("00-" + TRACE).isNotEqualTo(echoed);
        var request = named("POST /api/v1/things");
        var published = named("publish target.set.v1");
        var handled = named("handle target.set.v1");
        var answered = named("publish notification.requested.v1");
        assertThat(request.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(written).contains(request.getSpanId());
        assertThat(published.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(handled.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(answered.getParentSpanId()).isEqualTo(handled.getSpanId());
    }

    @Test
    void noSpanTellsWhatSomebodyLookedForOrFromWhere() {
        given().header(
                        "Authorization",
                        "Bearer " + Tokens.of("anna", "viewer").areas("*").token())
                .header("X-Forwarded-For", "203.0.113.7")
                .get("/api/v1/things?area=440785")
                .then()
                .statusCode(200);

        var told = await().until(
                        () -> recorder.spans().getFinishedSpanItems().stream()
                                .filter(span -> span.getName().equals("GET /api/v1/things"))
                                .toList(),
                        found -> found.size() == 1)
                .get(0)
                .getAttributes();
        assertThat(told.get(AttributeKey.stringKey("url.query"))).isEqualTo("REDACTED");
        assertThat(told.asMap().toString()).doesNotContain("440785", "203.0.113.7", "anna");
    }

    private List<SpanData> spans() {
        return recorder.spans().getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(TRACE))
                .toList();
    }

    private SpanData named(String name) {
        return spans().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among "
                        + spans().stream().map(SpanData::getName).toList()));
    }

    private static List<JsonNode> ofTrace(String topic) {
        return TopicReader.events(MonitorTestServices.backing().bootstrapServers(), topic).stream()
                .filter(event -> event.path("traceparent").asText().contains(TRACE))
                .toList();
    }

    /**
     * Keeps what a collector would get. The exporter is no bean: Quarkus would send it every span once more, some seconds
     * later. Nor is this an alternative, which would take the place of the kit's own processor.
     */
    @Singleton
    static class Recorder {

        private final InMemorySpanExporter spans = InMemorySpanExporter.create();

        InMemorySpanExporter spans() {
            return spans;
        }

        @Produces
        @Singleton
        SpanProcessor processor() {
            return SimpleSpanProcessor.create(spans);
        }
    }

    /** Answers an event of ours with another, as the alerts service answers an observation. */
    @Alternative
    @ApplicationScoped
    static class Echo implements EventHandler {

        @Inject
        EventLog log;

        @Override
        public String topic() {
            return "targets.events.v1";
        }

        @Override
        public void on(ReceivedEvent event) {
            if (event.traceparent() != null) {
                log.append(new NewEvent(
                        "notifications.v1",
                        "notification.requested.v1",
                        event.subject(),
                        null,
                        Instant.EPOCH,
                        "echo",
                        Map.of("change", Map.of())));
            }
        }
    }
}
