package io.targetmonitor.targets.gauge;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import io.targetmonitor.kit.metrics.Snapshot;
import io.targetmonitor.targets.assessment.Light;
import io.targetmonitor.targets.reporting.Due;

/**
 * How the targets stand, as told last. Counts whatever their number; the gap only of targets named in the
 * configuration, so that the number of series is the operator's choice.
 */
@ApplicationScoped
class TargetGauges {

    // one reading of all assessments for both
    private static final String STANDINGS = """
            select coalesce(it.light, it.reporting), count(*)
            from target, json_to_record(told::json) as it (light text, reporting text)
            where withdrawn_at is null
            group by grouping sets (it.light, it.reporting)
            """;
    private static final String GAPS = """
            select code, (told::jsonb ->> 'gap')::numeric from target where withdrawn_at is null and code in (%s)
            """;

    private final MeterRegistry registry;
    private final DataSource database;
    private final Clock clock;
    private final List<String> codes;

    TargetGauges(MeterRegistry registry, DataSource database, Clock clock, GaugeConfig config) {
        this.registry = registry;
        this.database = database;
        this.clock = clock;
        this.codes = config.gapsOf().orElse(List.of());
    }

    void register(@Observes StartupEvent started) {
        var standings = new Snapshot(database, clock, STANDINGS);
        Stream.of(Light.values())
                .map(Light::name)
                .forEach(light -> Gauge.builder("target.light", () -> standings.count(light))
                        .tag("light", light)
                        .description("Targets that show this light")
                        .register(registry));
        Stream.of(Due.State.values())
                .map(Due.State::name)
                .forEach(state -> Gauge.builder("target.reporting", () -> standings.count(state))
                        .tag("state", state)
                        .description("Targets by whether their next figure is due or late")
                        .register(registry));
        if (!codes.isEmpty()) {
            registerGaps();
        }
    }

    private void registerGaps() {
        var gaps = new Snapshot(database, clock, GAPS.formatted(quoted()));
        codes.forEach(code -> Gauge.builder("target.gap.points", () -> gaps.measure(code))
                .tag("code", code)
                .description("Points ahead of the plan, negative behind it; not a number while there is no figure")
                .register(registry));
    }

    /** Codes of targets hold no quote; what is configured is checked to be such codes. */
    private String quoted() {
        return String.join(",", codes.stream().map("'%s'"::formatted).toList());
    }
}
