package io.targetmonitor.targets.observation;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.TopicReader;
import io.targetmonitor.targets.Api;

import static io.targetmonitor.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Whose request a figure came with is seen in all that follows from it; the alerts service goes on from there. */
@QuarkusTest
class ObservationTraceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void theTraceOfAFigureGoesOnInItsEventAndInWhatItMakesOfATarget() {
        var land = Api.indicator(Api.QUANTITY);
        var target = Api.target(land, "440784", "2022", "\"comparator\": \"GE\", \"value\": 1200");
        var trace = UUID.randomUUID().toString().replace("-", "");

        Api.put(
                        Api.reporter().header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace)),
                        "/observations/%s/440784/2022-06".formatted(land),
                        "{\"value\": 10}")
                .statusCode(201);

        await().untilAsserted(() -> assertThat(typesOf(trace))
                .containsExactlyInAnyOrder("observation.recorded.v1", "target.assessed.v1 " + target));
    }

    private List<String> typesOf(String trace) {
        return TopicReader.events(kafka, "targets.events.v1").stream()
                .filter(event -> event.path("traceparent").asText().contains(trace))
                .map(event -> {
                    var type = event.get("type").textValue();
                    return type.startsWith("target.")
                            ? type + " " + event.get("subject").textValue()
                            : type;
                })
                .toList();
    }
}
