package io.targetmonitor.alerts.notification;

import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.targetmonitor.alerts.alert.AlertView;
import io.targetmonitor.alerts.alert.Told;
import io.targetmonitor.alerts.alert.Transition;
import io.targetmonitor.alerts.silence.SilenceEnded;
import io.targetmonitor.kit.time.BusinessClock;

/** Asks for the messages that the steps of alerts call for, in the transaction of the step. */
@ApplicationScoped
class Notifier {

    static final String TOPIC = "notifications.v1";
    static final String TYPE = "notification.requested.v1";

    private final Post post;
    private final HeldMessages held;
    private final BusinessClock clock;

    Notifier(Post post, HeldMessages held, BusinessClock clock) {
        this.post = post;
        this.held = held;
        this.clock = clock;
    }

    /** After whoever finds causes: an alert that another one explains is not told. */
    void on(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) Told told) {
        var wanted = told.steps().stream().flatMap(Notifier::wanted).toList();
        if (!wanted.isEmpty()) {
            post.deliver(wanted, post.before(wanted), told.at(), told.actor());
        }
        var freed = told.steps().stream()
                .filter(Notifier::endsACause)
                .map(Transition::alert)
                .map(AlertView::id)
                .toList();
        if (!freed.isEmpty()) {
            held.releaseCaused(freed, clock.now());
        }
    }

    /** What a silence held may go out from now on. */
    void on(@Observes SilenceEnded ended) {
        held.releaseSilenced(ended.id(), ended.at());
    }

    private static Stream<Wanted> wanted(Transition step) {
        return Why.of(step).stream()
                .flatMap(why -> Recipient.of(step).stream()
                        .map(recipient ->
                                new Wanted(step.alert(), why, step.change().cause(), recipient)));
    }

    private static boolean endsACause(Transition step) {
        return step.kind() == Transition.Kind.RESOLVED
                || step.alert().causedBy() == null
                        && step.change().fields().stream()
                                .anyMatch(field -> field.field().equals("causedBy"));
    }

    record Data(Notification notification) {}
}
