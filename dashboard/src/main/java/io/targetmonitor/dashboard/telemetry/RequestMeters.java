package io.targetmonitor.dashboard.telemetry;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;

/** Counts requests by how long they took, at the bounds of the services, so that one alert rule holds for all. */
class RequestMeters {

    private static final String REQUESTS = "http.server.requests";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final double[] BOUNDS = Stream.of(10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    /** A stream is no slow request: it is open as long as its page. */
    @Produces
    @Singleton
    MeterFilter bounds() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS) && !RequestNames.STREAM.equals(id.getTag("uri"))
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BOUNDS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    /** A stranger could else make up methods, each a series for good. */
    @Produces
    @Singleton
    MeterFilter knownMethods() {
        return MeterFilter.deny(id -> id.getName().equals(REQUESTS) && !METHODS.contains(id.getTag("method")));
    }
}
