package io.targetmonitor.alerts.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.targetmonitor.alerts.alert.AlertBook;
import io.targetmonitor.alerts.alert.AlertState;
import io.targetmonitor.alerts.alert.AlertView;
import io.targetmonitor.alerts.notification.HeldMessages.Outcome;
import io.targetmonitor.alerts.notification.HeldMessages.Waiting;
import io.targetmonitor.alerts.notification.LastNotifications.Before;
import io.targetmonitor.alerts.notification.LastNotifications.Key;
import io.targetmonitor.kit.day.DayPass;
import io.targetmonitor.kit.events.EventLog;
import io.targetmonitor.kit.events.Ids;
import io.targetmonitor.kit.time.BusinessClock;

/**
 * Sends what has waited long enough, exactly once: by how the alert is then, one message to each recipient however many
 * were held. What is over and was never told is not told.
 */
@ApplicationScoped
class Releaser implements DayPass {

    private static final String RELEASER = "alerts-service";
    private static final int COUNTS_KEPT_DAYS = 31;

    private final HeldMessages held;
    private final StormDigests digests;
    private final Storms storms;
    private final Post post;
    private final Letters letters;
    private final AlertBook alerts;
    private final EventLog log;
    private final BusinessClock clock;

    Releaser(
            HeldMessages held,
            StormDigests digests,
            Storms storms,
            Post post,
            Letters letters,
            AlertBook alerts,
            EventLog log,
            BusinessClock clock) {
        this.held = held;
        this.digests = digests;
        this.storms = storms;
        this.post = post;
        this.letters = letters;
        this.alerts = alerts;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void pass(LocalDate day) {
        releaseDue();
        QuarkusTransaction.requiringNew().run(() -> storms.forgetBefore(day.minusDays(COUNTS_KEPT_DAYS)));
    }

    /** In batches that each commit; only one at a time, whichever replica. */
    void releaseDue() {
        while (QuarkusTransaction.requiringNew().call(this::releaseSome)) {}
    }

    private boolean releaseSome() {
        held.lock();
        var now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        var storm = held.dueStorm(now);
        storm.forEach(address -> digest(address, now));
        var due = held.due(now);
        if (!due.isEmpty()) {
            release(due, now);
        }
        return !storm.isEmpty() || !due.isEmpty();
    }

    private void digest(String address, Instant now) {
        var found = digests.of(address);
        if (found.open().isEmpty() && found.resolved() == 0) {
            digests.settle(address, null, now);
            return;
        }
        var id = Ids.next();
        var message = letters.digest(found, inOrder(found.alerts()), id);
        digests.settle(address, id, now);
        log.append(Post.event(message, subjectOf(address), now, RELEASER));
    }

    /** The same for all digests of a recipient, so that they stay in order. */
    private static String subjectOf(String address) {
        return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private List<AlertView> inOrder(List<UUID> ids) {
        var byId = byId(ids);
        return ids.stream().map(byId::get).toList();
    }

    private Map<UUID, AlertView> byId(List<UUID> ids) {
        return alerts.of(ids).stream().collect(Collectors.toMap(AlertView::id, Function.identity()));
    }

    private void release(List<Waiting> due, Instant now) {
        var groups = due.stream()
                .collect(Collectors.groupingBy(
                        one -> new Key(one.alert(), one.recipient().key()), LinkedHashMap::new, Collectors.toList()));
        var present = byId(due.stream().map(Waiting::alert).distinct().toList());
        var candidates =
                groups.values().stream().map(group -> last(group, present)).toList();
        var before = post.before(candidates);
        var wanted = new ArrayList<Wanted>();
        groups.values().forEach(group -> {
            var message =
                    byNow(last(group, present), group.get(group.size() - 1).heldAt(), before);
            if (message != null) {
                wanted.add(message);
            }
        });
        var sent = post.deliver(wanted, before, now, RELEASER).stream()
                .map(Wanted::key)
                .collect(Collectors.toSet());
        var held = wanted.stream().map(Wanted::key).collect(Collectors.toSet());
        var outcomes = new HashMap<UUID, Outcome>();
        groups.forEach((key, group) -> {
            var outcome = sent.contains(key) ? Outcome.TOLD : held.contains(key) ? Outcome.HELD_AGAIN : Outcome.OVER;
            group.forEach(one -> outcomes.put(one.id(), outcome));
        });
        this.held.settle(outcomes, now);
    }

    private static Wanted last(List<Waiting> group, Map<UUID, AlertView> present) {
        var last = group.get(group.size() - 1);
        return new Wanted(present.get(last.alert()), last.why(), last.cause(), last.recipient());
    }

    /** What is to be told of it now; null: nothing. */
    private static Wanted byNow(Wanted last, Instant heldAt, Before before) {
        if (before.toldAfter(last, heldAt)) {
            return null;
        }
        var told = before.told(last);
        if (last.alert().state() == AlertState.RESOLVED) {
            return told && last.why() == Why.RESOLVED ? last : null;
        }
        return told ? last : new Wanted(last.alert(), Why.OPENED, null, last.recipient());
    }
}
