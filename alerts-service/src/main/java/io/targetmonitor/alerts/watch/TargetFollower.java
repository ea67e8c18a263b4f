package io.targetmonitor.alerts.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.targetmonitor.alerts.alert.AlertDesk;
import io.targetmonitor.alerts.alert.Case;
import io.targetmonitor.alerts.chronicle.Chronicle;
import io.targetmonitor.alerts.chronicle.Entry;
import io.targetmonitor.alerts.rule.Rules;
import io.targetmonitor.kit.events.EventHandler;
import io.targetmonitor.kit.events.ReceivedEvent;
import io.targetmonitor.kit.time.BusinessClock;

/** Watches what becomes of targets. */
@ApplicationScoped
class TargetFollower implements EventHandler {

    private final WatchedTargets targets;
    private final Rules rules;
    private final AlertDesk desk;
    private final Chronicle chronicle;
    private final BusinessClock clock;
    private final Event<Heard> heard;

    TargetFollower(
            WatchedTargets targets,
            Rules rules,
            AlertDesk desk,
            Chronicle chronicle,
            BusinessClock clock,
            Event<Heard> heard) {
        this.targets = targets;
        this.rules = rules;
        this.desk = desk;
        this.chronicle = chronicle;
        this.clock = clock;
        this.heard = heard;
    }

    @Override
    public String topic() {
        return "targets.events.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        onAll(List.of(event));
    }

    /** A correction of many figures moves thousands of targets at once: then each must not cost a round of its own. */
    @Override
    public void onAll(List<ReceivedEvent> events) {
        for (var wave : Waves.of(events)) {
            heard.fire(new Heard(wave));
            var ofTargets = wave.stream()
                    .filter(event -> event.type().startsWith("target."))
                    .toList();
            if (!ofTargets.isEmpty()) {
                follow(ofTargets);
            }
        }
    }

    private void follow(List<ReceivedEvent> wave) {
        var at = wave.get(0).businessTime();
        var book = rules.book();
        var known = targets.locked(wave.stream().map(TargetFollower::idOf).toList());
        var cases = new ArrayList<Case>();
        var entries = new ArrayList<Entry>();
        for (var event : wave) {
            var now = event.read(TargetState.Data.class);
            var watched = known.computeIfAbsent(idOf(event), WatchedTarget::new);
            if (watched.wouldChange(now.reading())) {
                entries.add(now.entry(event));
            }
            cases.addAll(watched.follow(now, book, clock.dayOf(at)));
            targets.persist(watched);
        }
        chronicle.write(entries);
        desk.judge(cases, at);
        targets.forget();
    }

    /** The key of a target's events is its id. */
    private static UUID idOf(ReceivedEvent event) {
        return UUID.fromString(event.subject());
    }
}
