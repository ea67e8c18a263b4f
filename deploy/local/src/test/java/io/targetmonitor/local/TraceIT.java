package io.targetmonitor.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.targetmonitor.local.demo.plan.DemoService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * One trace from a reporter's figure to the message in somebody's chat, through dashboard, both services and three
 * topics. Only the dashboard records here, so it is there that the trace begins; the services hand it on in any case.
 */
@ExtendWith(LoadedSystem.class)
class TraceIT {

    private static final String FOREIGN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";

    private static RunningSystem system;

    @BeforeAll
    static void keep(RunningSystem loaded) {
        system = loaded;
    }

    @Test
    void theMessageCarriesTheTraceThatTheDashboardBeganForItsFigure() {
        try (var collector = Collector.start();
                var dashboard = system.anotherDashboard(collector.settings())) {
            var api = system.reader("admin");

            var alert = new BehindTarget(api).alertBy(through(dashboard, api.token()));

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !about(alert, "notifications.v1").isEmpty());
            var trace = traceOf(about(alert, "notifications.v1").get(0));
            assertThat(FOREIGN).doesNotContain(trace);
            await().atMost(Duration.ofMinutes(1)).until(() -> collector.knows(trace, "PUT /api/v1/observations/*"));
            assertThat(events("targets.events.v1"))
                    .filteredOn(event -> traceOf(event).equals(trace))
                    .extracting(event -> event.get("type").textValue())
                    .containsExactlyInAnyOrder("observation.recorded.v1", "target.assessed.v1");
            assertThat(about(alert, "alerts.events.v1"))
                    .allMatch(event -> traceOf(event).equals(trace))
                    .anyMatch(event -> event.get("type").textValue().equals("alert.opened.v1"));
            assertThat(about(alert, "notifications.v1"))
                    .allMatch(event -> traceOf(event).equals(trace));
        }
    }

    /** With a trace of the caller's own, that nobody is to take over. */
    private static ApiWriter through(Replica dashboard, String token) {
        return new ApiWriter(
                new ApiReader(Map.of(DemoService.TARGETS, dashboard.service()), token), Map.of("traceparent", FOREIGN));
    }

    private static List<JsonNode> about(String alert, String topic) {
        return events(topic).stream()
                .filter(event -> event.toString().contains(alert))
                .toList();
    }

    private static List<JsonNode> events(String topic) {
        return new TopicContents(system.bootstrapServers()).of(topic);
    }

    /** Empty where it carries none. */
    private static String traceOf(JsonNode event) {
        return event.path("traceparent").asText().replaceFirst("^00-([0-9a-f]{32})-.*$", "$1");
    }
}
