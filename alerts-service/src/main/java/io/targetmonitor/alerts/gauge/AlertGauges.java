package io.targetmonitor.alerts.gauge;

import java.time.Clock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.kit.metrics.Snapshot;

/** How many alerts are open, by how bad and how high. Acknowledged ones are open too. */
@ApplicationScoped
class AlertGauges {

    private static final int HIGHEST_LEVEL = 3;

    private static final String OPEN = """
            select severity || level, count(*) from alert where state <> 'RESOLVED' group by severity, level
            """;

    private final MeterRegistry registry;
    private final Snapshot open;

    AlertGauges(MeterRegistry registry, DataSource database, Clock clock) {
        this.registry = registry;
        this.open = new Snapshot(database, clock, OPEN);
    }

    void register(@Observes StartupEvent started) {
        Stream.of(Severity.values())
                .forEach(severity ->
                        IntStream.rangeClosed(0, HIGHEST_LEVEL).forEach(level -> register(severity, level)));
    }

    private void register(Severity severity, int level) {
        Gauge.builder("alerts.open", () -> open.count(severity.name() + level))
                .tag("severity", severity.name())
                .tag("level", Integer.toString(level))
                .description("Alerts that are not resolved; level 0 responsible unit to 3 mayor's list")
                .register(registry);
    }
}
