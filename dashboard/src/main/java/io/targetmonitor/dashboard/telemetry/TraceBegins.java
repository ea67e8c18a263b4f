package io.targetmonitor.dashboard.telemetry;

import java.util.Collection;

import jakarta.inject.Singleton;

import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.quarkus.opentelemetry.runtime.propagation.TextMapPropagatorCustomizer;

/**
 * Every trace begins here and goes on to the services. Whoever calls from outside could else decide what is recorded,
 * put requests into traces of others, and have words of theirs carried through all services.
 */
@Singleton
class TraceBegins implements TextMapPropagatorCustomizer {

    @Override
    public TextMapPropagator customize(Context context) {
        return new OnlyOut(context.propagator());
    }

    private record OnlyOut(TextMapPropagator all) implements TextMapPropagator {

        @Override
        public Collection<String> fields() {
            return all.fields();
        }

        @Override
        public <C> void inject(io.opentelemetry.context.Context context, C carrier, TextMapSetter<C> setter) {
            all.inject(context, carrier, setter);
        }

        @Override
        public <C> io.opentelemetry.context.Context extract(
                io.opentelemetry.context.Context context, C carrier, TextMapGetter<C> getter) {
            return context;
        }
    }
}
