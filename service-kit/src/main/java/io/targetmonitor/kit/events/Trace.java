package io.targetmonitor.kit.events;

import java.util.Map;
import java.util.function.Supplier;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;

/**
 * The W3C trace of what this thread is doing, so that an event carries the trace of its cause. Where nothing records
 * traces, the {@code traceparent} of the cause is still handed on.
 */
public final class Trace {

    private static final ThreadLocal<String> PARENT = new ThreadLocal<>();

    private Trace() {}

    /** The trace parent, or null where nobody traces. */
    public static String parent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : PARENT.get();
    }

    /** Does work as a part of a trace, as a span of its own where traces are recorded. */
    static <T> T within(String parent, String name, SpanKind kind, Supplier<T> work) {
        var before = PARENT.get();
        set(parent);
        var span = span(parent, name, kind);
        var scope = span.makeCurrent();
        try {
            return work.get();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            scope.close();
            span.end();
            set(before);
        }
    }

    /** A span that somebody else ends; not recorded where nobody traces. */
    static Span span(String parent, String name, SpanKind kind) {
        return parent == null
                ? Span.getInvalid()
                : tracer().spanBuilder(name)
                        .setSpanKind(kind)
                        .setParent(contextOf(parent))
                        .startSpan();
    }

    private static Context contextOf(String parent) {
        return W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), Map.of("traceparent", parent), FromMap.INSTANCE);
    }

    private static Tracer tracer() {
        return GlobalOpenTelemetry.getTracer("io.targetmonitor.events");
    }

    private static void set(String parent) {
        if (parent == null) {
            PARENT.remove();
        } else {
            PARENT.set(parent);
        }
    }

    private enum FromMap implements TextMapGetter<Map<String, String>> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
            return carrier.get(key);
        }
    }
}
