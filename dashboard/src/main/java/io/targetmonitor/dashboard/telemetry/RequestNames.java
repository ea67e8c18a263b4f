package io.targetmonitor.dashboard.telemetry;

import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

import io.targetmonitor.dashboard.proxy.Owner;

/**
 * What metrics and traces call a request: one of a few names, whatever address somebody thinks of. A series for each
 * target would soon be more than are counted.
 */
@ApplicationScoped
class RequestNames {

    static final String STREAM = "/api/v1/stream";

    private static final Set<String> ADDRESSES =
            Set.of("/", "/me", "/sign-in", "/sign-in/back", "/sign-out", "/areas.json", "/outlines.geojson", STREAM);

    private static final String ANY = "/*";

    /** Before all that answers. */
    private static final int FIRST = 2_000;

    void register(@Observes Filters filters) {
        filters.register(RequestNames::name, FIRST);
    }

    private static void name(RoutingContext call) {
        // where Quarkus' metrics and traces look first
        Vertx.currentContext().putLocal("UrlPathTemplate", of(call.normalizedPath()));
        call.next();
    }

    static String of(String path) {
        return ADDRESSES.contains(path)
                ? path
                : Owner.template(path)
                        .or(() -> Stream.of("/assets/", "/areas/")
                                .filter(path::startsWith)
                                .map(folder -> folder + "*")
                                .findFirst())
                        .orElse(ANY);
    }
}
