package io.targetmonitor.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One trace from a reporter's figure to the message in somebody's chat, through both services and three topics. */
@ExtendWith(LoadedSystem.class)
class TraceIT {

    private static RunningSystem system;

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void keep(RunningSystem loaded) {
        system = loaded;
    }

    @Test
    void theMessageCarriesTheTraceOfTheFigureThatCausedIt() {
        var api = system.reader("admin");
        var reporter = new ApiWriter(api, Map.of("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace)));

        var alert = new BehindTarget(api).alertBy(reporter);

        await().atMost(Duration.ofMinutes(1))
                .until(() -> !about(alert, "notifications.v1").isEmpty());
        assertThat(ofTrace("targets.events.v1"))
                .extracting(event -> event.get("type").textValue())
                .containsExactlyInAnyOrder("observation.recorded.v1", "target.assessed.v1");
        assertThat(about(alert, "alerts.events.v1"))
                .isNotEmpty()
                .allMatch(this::traced)
                .anyMatch(event -> event.get("type").textValue().equals("alert.opened.v1"));
        assertThat(about(alert, "notifications.v1")).allMatch(this::traced);
    }

    private List<JsonNode> ofTrace(String topic) {
        return events(topic).stream().filter(this::traced).toList();
    }

    private static List<JsonNode> about(String alert, String topic) {
        return events(topic).stream()
                .filter(event -> event.toString().contains(alert))
                .toList();
    }

    private static List<JsonNode> events(String topic) {
        return new TopicContents(system.bootstrapServers()).of(topic);
    }

    private boolean traced(JsonNode event) {
        return event.path("traceparent").asText().startsWith("00-" + trace + "-");
    }
}
