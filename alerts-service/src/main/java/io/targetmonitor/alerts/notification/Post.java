package io.targetmonitor.alerts.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.alerts.notification.HeldMessages.Kept;
import io.targetmonitor.alerts.notification.Hold.Reason;
import io.targetmonitor.alerts.notification.LastNotifications.Before;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.alerts.silence.Hush;
import io.targetmonitor.alerts.silence.SilenceBook;
import io.targetmonitor.alerts.silence.Voice;
import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.events.EventLog;
import io.targetmonitor.kit.events.NewEvent;
import io.targetmonitor.kit.time.BusinessClock;

/**
 * Decides for each message about an alert whether it goes out now or waits, and for what; nothing is dropped. Always in
 * the caller's transaction.
 */
@ApplicationScoped
class Post {

    private final LastNotifications last;
    private final SilenceBook silences;
    private final HeldMessages held;
    private final Storms storms;
    private final Letters letters;
    private final EventLog log;
    private final NotificationSettings settings;
    private final BusinessClock clock;
    private final Hours hours;

    Post(
            LastNotifications last,
            SilenceBook silences,
            HeldMessages held,
            Storms storms,
            Letters letters,
            EventLog log,
            NotificationSettings settings,
            BusinessClock clock) {
        this.last = last;
        this.silences = silences;
        this.held = held;
        this.storms = storms;
        this.letters = letters;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
        this.hours = new Hours(settings.quietFrom(), settings.quietUntil(), settings.digestAt(), clock.zone());
    }

    /** What was told before of the alerts. */
    Before before(Collection<Wanted> wanted) {
        return last.of(wanted.stream().map(one -> one.alert().id()).distinct().toList());
    }

    /** Tells which of them went out. */
    Set<Wanted> deliver(List<Wanted> wanted, Before before, Instant at, String actor) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        var moment = at.isAfter(clock.now()) ? at : clock.now();
        var hushes = silences.inForce(moment);
        var waiting = new ArrayList<Kept>();
        var free = new ArrayList<Wanted>();
        for (var one : wanted) {
            hold(one, before, hushes, moment)
                    .ifPresentOrElse(hold -> waiting.add(new Kept(one, hold)), () -> free.add(one));
        }
        var sent = withoutStorm(free, waiting, moment);
        held.keep(waiting, at);
        send(sent, before, at, actor);
        return new HashSet<>(sent);
    }

    private Optional<Hold> hold(Wanted wanted, Before before, List<Hush> hushes, Instant moment) {
        var alert = wanted.alert();
        if (wanted.why() == Why.RESOLVED && !before.told(wanted)) {
            return Optional.of(new Hold(Reason.NEVER_TOLD, null, null));
        }
        var voice =
                new Voice(Area.parse(alert.area()), alert.rule(), alert.subject(), alert.leader(), alert.severity());
        var hush = hushes.stream().filter(one -> one.covers(voice)).findFirst();
        if (hush.isPresent()) {
            return hush.map(one -> new Hold(Reason.SILENCED, one.id(), one.until()));
        }
        if (wanted.why() != Why.RESOLVED && before.caused().contains(alert.id())) {
            return Optional.of(new Hold(Reason.CAUSED, null, null));
        }
        return alert.severity() == Severity.RED
                ? Optional.empty()
                : hours.endOfQuiet(moment).map(end -> new Hold(Reason.QUIET, null, end));
    }

    /** The first of a day go out one by one, in their order; the others wait for the digest. */
    private List<Wanted> withoutStorm(List<Wanted> free, List<Kept> waiting, Instant moment) {
        var more = new TreeMap<String, Integer>();
        free.forEach(one -> more.merge(one.address(), 1, Integer::sum));
        var counts = storms.before(more, clock.dayOf(moment));
        var sent = new ArrayList<Wanted>();
        for (var one : free) {
            if (counts.merge(one.address(), 1, Integer::sum) <= settings.perRecipientAndDay()) {
                sent.add(one);
            } else {
                waiting.add(new Kept(one, new Hold(Reason.STORM, null, digestOf(one, moment))));
            }
        }
        return sent;
    }

    private Instant digestOf(Wanted wanted, Instant moment) {
        var usual = hours.nextDigest(moment);
        var soon = moment.plus(settings.redDigestAfter());
        return wanted.alert().severity() == Severity.RED && soon.isBefore(usual) ? soon : usual;
    }

    private void send(List<Wanted> sent, Before before, Instant at, String actor) {
        if (sent.isEmpty()) {
            return;
        }
        var today = clock.dayOf(at);
        var messages =
                sent.stream().map(one -> letters.about(one, before, today)).toList();
        log.appendAll(messages.stream()
                .map(message -> event(message, message.alert().id().toString(), at, actor))
                .toList());
        last.remember(messages, at);
    }

    static NewEvent event(Notification message, String subject, Instant at, String actor) {
        return new NewEvent(
                Notifier.TOPIC,
                Notifier.TYPE,
                subject,
                Area.parse(message.alert().area()),
                at,
                actor,
                new Notifier.Data(message));
    }
}
