package io.targetmonitor.dashboard.telemetry;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;

/**
 * Keeps what a collector would get. The exporter is no bean: Quarkus would send it every span once more, some seconds
 * later. Nor is this an alternative, which would take the place of the dashboard's own processor.
 */
@Singleton
class Recorder {

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
