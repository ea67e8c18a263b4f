package io.targetmonitor.targets.gauge;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.MetricNames;
import io.targetmonitor.targets.Api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class TargetGaugesTest {

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void lightsAreCountedAndTheGapIsThatOfTheNamedTarget() {
        var red = registered("none")
                .get("target.light")
                .tag("light", "RED")
                .gauge()
                .value();
        var land = Api.indicator(Api.QUANTITY);
        var code = "G-" + UUID.randomUUID();
        Api.target(land, "440784", "2022", "\"code\": \"%s\", \"comparator\": \"GE\", \"value\": 1200".formatted(code));
        Api.observe(land, "2022-06", Map.of("value", "10")).statusCode(201);

        var after = registered(code);
        assertThat(after.get("target.light").tag("light", "RED").gauge().value())
                .isEqualTo(red + 1);
        assertThat(after.get("target.gap.points").tag("code", code).gauge().value())
                .isEqualTo(-49.17);
        assertThat(after.get("target.reporting").tag("state", "LATE").gauge().value())
                .isNotNegative();
    }

    @Test
    void aNamedTargetWithoutFiguresHasNoGapRatherThanZero() {
        assertThat(registered("nobody").get("target.gap.points").gauge().value())
                .isNaN();
    }

    @Test
    void whatOperatorsAskForIsExposed() {
        // the gap is of targets that an operator names; tests name none
        var exposition = given().get(metrics).asString() + "\ntarget_gap_points{";

        MetricNames.assertExposed(exposition, "target", "follower", "relay");
    }

    private MeterRegistry registered(String code) {
        var registry = new SimpleMeterRegistry();
        GaugeConfig config = () -> Optional.of(java.util.List.of(code));
        new TargetGauges(registry, database, clock, config).register(new StartupEvent());
        return registry;
    }
}
