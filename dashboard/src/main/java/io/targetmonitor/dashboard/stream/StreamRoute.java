package io.targetmonitor.dashboard.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import io.targetmonitor.dashboard.Problems;
import io.targetmonitor.dashboard.session.Person;
import io.targetmonitor.dashboard.session.Sessions;

/**
 * {@code GET /api/v1/stream}: server-sent events {@code change} with what somebody may see of it, {@code hello} at the
 * start and {@code reload} when changes may have been missed. {@code Last-Event-ID} goes on from there.
 */
@ApplicationScoped
class StreamRoute {

    private static final int LENGTH_OF_LIFE = 12;

    private final Vertx vertx;
    private final StreamConfig config;
    private final Sessions sessions;
    private final Recent recent;
    private final TopicWatch topics;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    StreamRoute(
            Vertx vertx,
            StreamConfig config,
            Sessions sessions,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.vertx = vertx;
        this.config = config;
        this.sessions = sessions;
        this.recent =
                new Recent(UUID.randomUUID().toString().replace("-", "").substring(0, LENGTH_OF_LIFE), config.buffer());
        this.topics = new TopicWatch(kafka, config.topics(), this::heard);
    }

    void start(@Observes StartupEvent event) {
        topics.start();
        vertx.setPeriodic(config.heartbeat().toMillis(), beat -> listeners.forEach(Listener::beat));
    }

    void stop(@Observes ShutdownEvent event) {
        topics.close();
        listeners.forEach(Listener::end);
    }

    void register(@Observes Router router) {
        router.get("/api/v1/stream").handler(this::open);
    }

    private void heard(String message) {
        Change.of(message).map(recent::add).ifPresent(change -> listeners.forEach(listener -> listener.tell(change)));
    }

    private void open(RoutingContext call) {
        sessions.of(call)
                .subscribe()
                .with(
                        person -> person.ifPresentOrElse(
                                known -> open(call, known),
                                () -> Problems.answer(call.response(), 401, "unauthenticated")),
                        call::fail);
    }

    private void open(RoutingContext call, Person person) {
        if (listeners.size() >= config.clients()) {
            call.response().putHeader("Retry-After", "60");
            Problems.answer(call.response(), 503, "too-many-streams");
            return;
        }
        var listener = new Listener(call.response(), Sight.of(person), vertx.getOrCreateContext());
        call.response().closeHandler(gone -> listeners.remove(listener));
        // First on the list, then what was missed: what comes in between is told twice at worst.
        listeners.add(listener);
        begin(listener, call.request().getHeader("Last-Event-ID"));
        endWithToken(listener, person.expiresAt());
    }

    private void begin(Listener listener, String lastId) {
        if (lastId == null) {
            listener.say("hello", recent.lastId());
            return;
        }
        recent.after(lastId)
                .ifPresentOrElse(missed -> resume(listener, missed), () -> listener.say("reload", recent.lastId()));
    }

    private void resume(Listener listener, List<Recent.Numbered> missed) {
        missed.forEach(listener::tell);
        listener.say("hello", recent.lastId());
    }

    /** The browser comes back with its cookie, and is signed in still or is not. */
    private void endWithToken(Listener listener, Instant expiresAt) {
        var left = Duration.between(Instant.now(), expiresAt).toMillis();
        vertx.setTimer(Math.max(1, left), end -> listener.end());
    }

    /** Whether changes committed from now on will be told; for health. */
    boolean listening() {
        return topics.listening();
    }

    int openPages() {
        return listeners.size();
    }
}
