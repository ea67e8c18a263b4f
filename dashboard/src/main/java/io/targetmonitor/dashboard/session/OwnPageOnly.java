package io.targetmonitor.dashboard.session;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import io.targetmonitor.dashboard.Problems;

/**
 * Refuses changes that another site makes a browser send: the session cookie comes along by itself, so a call without a
 * bearer token that may change something has to come from this page. Browsers say so in {@code Sec-Fetch-Site}, where
 * the address is one they trust, and in {@code Origin} everywhere; a page cannot set either.
 */
@ApplicationScoped
class OwnPageOnly {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    /** Before the session is read. */
    private static final int FIRST = 1_000;

    void register(@Observes Filters filters) {
        filters.register(OwnPageOnly::check, FIRST);
    }

    private static void check(RoutingContext call) {
        if (HARMLESS.contains(call.request().method().name()) || hasOwnToken(call.request()) || fromPage(call)) {
            call.next();
        } else {
            Problems.answer(call.response(), 403, "not-from-this-page");
        }
    }

    private static boolean hasOwnToken(HttpServerRequest request) {
        return request.getHeader("Authorization") != null;
    }

    private static boolean fromPage(RoutingContext call) {
        var request = call.request();
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return Optional.ofNullable(request.getHeader("Origin"))
                .flatMap(OwnPageOnly::authority)
                .filter(authority -> authority.equals(request.getHeader("Host")))
                .isPresent();
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
