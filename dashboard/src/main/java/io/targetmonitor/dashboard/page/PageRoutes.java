package io.targetmonitor.dashboard.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.targetmonitor.dashboard.Problems;

/** Every screen has an address of its own, all served by the one page; and the operator's own map and names. */
@ApplicationScoped
class PageRoutes {

    private static final String NO_OUTLINES = "{\"type\":\"FeatureCollection\",\"features\":[]}";

    /** Behind everything else, static files too. */
    private static final int LAST = 100_000;

    private final Optional<Path> areas;
    private final Optional<Path> outlines;

    PageRoutes(
            @ConfigProperty(name = "dashboard.areas-file") Optional<Path> areas,
            @ConfigProperty(name = "dashboard.outlines-file") Optional<Path> outlines) {
        this.areas = areas;
        this.outlines = outlines;
    }

    void register(@Observes Router router) {
        serve(router, "/areas.json", areas, "{}", "application/json");
        serve(router, "/outlines.geojson", outlines, NO_OUTLINES, "application/geo+json");
        router.get("/assets/*").order(-1).handler(PageRoutes::keepForGood);
        router.get().order(LAST).handler(PageRoutes::screen);
    }

    /** Read once: a change of it is a change of the configuration. */
    private static void serve(Router router, String address, Optional<Path> file, String instead, String type) {
        var content = file.map(PageRoutes::read).orElse(Buffer.buffer(instead));
        router.get(address)
                .order(-1)
                .handler(call -> call.response()
                        .putHeader("Content-Type", type)
                        .putHeader("Cache-Control", "no-cache")
                        .end(content));
    }

    private static Buffer read(Path file) {
        try {
            return Buffer.buffer(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The configured file " + file + " cannot be read", e);
        }
    }

    /** Their names change with their content. */
    private static void keepForGood(RoutingContext call) {
        call.response().putHeader("Cache-Control", "public, max-age=31536000, immutable");
        call.next();
    }

    private static void screen(RoutingContext call) {
        var accept = call.request().getHeader("Accept");
        if (accept != null
                && accept.contains("text/html")
                && !call.normalizedPath().startsWith("/assets/")) {
            call.reroute("/index.html");
        } else {
            Problems.answer(call.response(), 404, "not-found");
        }
    }
}
