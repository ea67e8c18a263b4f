package io.targetmonitor.alerts.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.targetmonitor.alerts.alert.Told;
import io.targetmonitor.alerts.alert.Transition;
import io.targetmonitor.alerts.notification.LastNotifications.Key;
import io.targetmonitor.alerts.notification.Notification.BothLanguages;
import io.targetmonitor.kit.MonitorConfig;
import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.events.EventLog;
import io.targetmonitor.kit.events.Ids;
import io.targetmonitor.kit.events.NewEvent;
import io.targetmonitor.kit.http.Language;
import io.targetmonitor.kit.time.BusinessClock;

/** Asks for the messages that the steps of alerts call for, in the transaction of the step. */
@ApplicationScoped
class Notifier {

    static final String TOPIC = "notifications.v1";
    static final String TYPE = "notification.requested.v1";

    private final EventLog log;
    private final LastNotifications last;
    private final MonitorConfig config;
    private final BusinessClock clock;
    private final Texts chinese = new Texts(Language.CHINESE);
    private final Texts english = new Texts(Locale.ENGLISH);

    Notifier(EventLog log, LastNotifications last, MonitorConfig config, BusinessClock clock) {
        this.log = log;
        this.last = last;
        this.config = config;
        this.clock = clock;
    }

    void on(@Observes Told told) {
        var steps =
                told.steps().stream().filter(step -> Why.of(step).isPresent()).toList();
        if (steps.isEmpty()) {
            return;
        }
        var before = last.of(steps.stream().map(step -> step.alert().id()).toList());
        var today = clock.dayOf(told.at());
        var wanted =
                steps.stream().flatMap(step -> messages(step, before, today)).toList();
        log.appendAll(wanted.stream()
                .map(message -> event(message, told.at(), told.actor()))
                .toList());
        last.remember(wanted, told.at());
    }

    private Stream<Notification> messages(Transition step, Map<Key, UUID> before, LocalDate today) {
        return Recipient.of(step).stream().map(recipient -> message(step, recipient, before, today));
    }

    private Notification message(Transition step, Recipient recipient, Map<Key, UUID> before, LocalDate today) {
        var alert = step.alert();
        var why = Why.of(step).orElseThrow();
        var cause = step.change().cause();
        return Notification.ofAlert(
                Ids.next(),
                why,
                recipient,
                new BothLanguages(chinese.title(alert, why, cause, today), english.title(alert, why, cause, today)),
                new BothLanguages(chinese.text(alert, why, cause, today), english.text(alert, why, cause, today)),
                config.publicUrl() + "/alerts/" + alert.id(),
                alert,
                before.get(new Key(alert.id(), recipient.key())));
    }

    private static NewEvent event(Notification message, Instant at, String actor) {
        var alert = message.alert();
        return new NewEvent(TOPIC, TYPE, alert.id().toString(), Area.parse(alert.area()), at, actor, new Data(message));
    }

    record Data(Notification notification) {}
}
