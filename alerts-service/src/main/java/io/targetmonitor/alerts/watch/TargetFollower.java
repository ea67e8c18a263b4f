package io.targetmonitor.alerts.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.targetmonitor.alerts.alert.AlertDesk;
import io.targetmonitor.alerts.chronicle.Chronicle;
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
    private final Event<ReceivedEvent> heard;

    TargetFollower(
            WatchedTargets targets,
            Rules rules,
            AlertDesk desk,
            Chronicle chronicle,
            BusinessClock clock,
            Event<ReceivedEvent> heard) {
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
        heard.fire(event);
        if (!event.type().startsWith("target.")) {
            return;
        }
        var now = event.read(TargetState.Data.class);
        var id = now.target().id();
        var known = targets.locked(id);
        var watched = known == null ? new WatchedTarget(id) : known;
        var changed = watched.wouldChange(now.reading());
        var cases = watched.follow(now, rules.book(), clock.dayOf(event.businessTime()));
        if (known == null) {
            targets.persist(watched);
        }
        if (changed) {
            chronicle.write(now.entry(event));
        }
        desk.judge(cases, event.businessTime());
        targets.forget();
    }
}
