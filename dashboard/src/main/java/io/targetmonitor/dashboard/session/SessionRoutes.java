package io.targetmonitor.dashboard.session;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.targetmonitor.dashboard.Problems;

/**
 * Signing in and out, and {@code GET /me}. {@code /sign-in} and {@code /sign-out} need a session by configuration, so
 * Quarkus leads to the OIDC server and back before, and out of the session instead of, what stands here.
 */
@ApplicationScoped
class SessionRoutes {

    /** A place on this page: no other host ({@code //host}, {@code /\host}) and no line break. */
    private static final Pattern PLACE = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,2000}");

    private static final int BEFORE_THE_SESSION_IS_READ = 900;

    private final Sessions sessions;
    private final boolean demo;

    /** @param demo whether the figures are made up, which every screen then says */
    SessionRoutes(Sessions sessions, @ConfigProperty(name = "dashboard.demo", defaultValue = "false") boolean demo) {
        this.sessions = sessions;
        this.demo = demo;
    }

    void register(@Observes Router router) {
        router.get("/me").handler(this::me);
        router.get("/sign-in").handler(SessionRoutes::signedIn);
    }

    /** A link or a picture on another site must not sign anybody out: that takes a POST, which is checked. */
    void register(@Observes Filters filters) {
        filters.register(
                call -> {
                    if (call.normalizedPath().equals("/sign-out")
                            && !call.request().method().name().equals("POST")) {
                        call.response().putHeader("Allow", "POST");
                        Problems.answer(call.response(), 405, "method-not-allowed");
                    } else {
                        call.next();
                    }
                },
                BEFORE_THE_SESSION_IS_READ);
    }

    private void me(RoutingContext call) {
        sessions.of(call)
                .subscribe()
                .with(
                        person -> person.ifPresentOrElse(
                                known -> answer(call, known),
                                () -> Problems.answer(call.response(), 401, "unauthenticated")),
                        call::fail);
    }

    private void answer(RoutingContext call, Person person) {
        call.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject()
                        .put("user", person.name())
                        .put("roles", person.roles())
                        .put("areas", person.areas())
                        .put("post", person.post().isEmpty() ? null : person.post())
                        .put("department", person.department().isEmpty() ? null : person.department())
                        .put("language", language(call))
                        .put("demo", demo)
                        .put("expiresAt", person.expiresAt().toString())
                        .toBuffer());
    }

    private static String language(RoutingContext call) {
        var accepted = call.request().getHeader("Accept-Language");
        try {
            var match = Locale.lookupTag(
                    Locale.LanguageRange.parse(accepted == null ? "zh-CN" : accepted), List.of("zh-CN", "zh", "en"));
            return "en".equals(match) ? "en" : "zh-CN";
        } catch (IllegalArgumentException unreadable) {
            return "zh-CN";
        }
    }

    private static void signedIn(RoutingContext call) {
        var to = call.request().getParam("to", "/");
        call.response()
                .setStatusCode(302)
                .putHeader("Location", PLACE.matcher(to).matches() ? to : "/")
                .end();
    }
}
