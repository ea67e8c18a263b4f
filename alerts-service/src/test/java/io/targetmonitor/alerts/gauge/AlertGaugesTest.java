package io.targetmonitor.alerts.gauge;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.testing.MetricNames;
import io.targetmonitor.kit.testing.MonitorTestServices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class AlertGaugesTest {

    private static final String HESHAN = "440784";

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void anAlertIsCountedWhileItIsOpenAtItsSeverity() {
        var land = UUID.randomUUID();
        var before = open("YELLOW");
        Stage.send(Stage.TARGETS, Stage.target(land, 1, "2023-07-06", HESHAN, "YELLOW", "640", "-6"));
        assertThat(open("YELLOW")).isEqualTo(before + 1);

        Stage.send(Stage.TARGETS, Stage.target(land, 2, "2024-01-08", HESHAN, "GREEN", "2035", "1.75"));
        assertThat(open("YELLOW")).isEqualTo(before);
    }

    @Test
    void whatOperatorsAskForIsExposed() {
        MetricNames.assertExposed(given().get(metrics).asString(), "alerts", "follower", "relay");
    }

    @Test
    void theTraceOfATargetsEventGoesOnInItsAlertAndInTheMessage() {
        var land = UUID.randomUUID();
        var trace = UUID.randomUUID().toString().replace("-", "");
        Stage.send(
                Stage.TARGETS,
                Stage.target(land, 1, "2023-07-06", HESHAN, "RED", "640", "-16")
                        .replace(
                                "\"actor\"",
                                "\"traceparent\":\"00-%s-00f067aa0ba902b7-01\",\"actor\"".formatted(trace)));

        assertThat(Stage.alertEvents(land))
                .isNotEmpty()
                .allSatisfy(
                        event -> assertThat(event.path("traceparent").asText()).contains(trace));
        assertThat(Stage.notifications(land))
                .isNotEmpty()
                .allSatisfy(
                        event -> assertThat(event.path("traceparent").asText()).contains(trace));
    }

    private double open(String severity) {
        MeterRegistry registry = new SimpleMeterRegistry();
        new AlertGauges(registry, database, clock).register(new StartupEvent());
        return registry.get("alerts.open").tag("severity", severity).gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .sum();
    }
}
