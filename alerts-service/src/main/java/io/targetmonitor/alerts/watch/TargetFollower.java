package io.targetmonitor.alerts.watch;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.alerts.alert.AlertDesk;
import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.Rules;
import io.targetmonitor.kit.events.EventHandler;
import io.targetmonitor.kit.events.ReceivedEvent;
import io.targetmonitor.kit.time.BusinessClock;

/** Watches whether targets keep their pace. */
@ApplicationScoped
class TargetFollower implements EventHandler {

    private final WatchedTargets targets;
    private final Rules rules;
    private final AlertDesk desk;
    private final BusinessClock clock;

    TargetFollower(WatchedTargets targets, Rules rules, AlertDesk desk, BusinessClock clock) {
        this.targets = targets;
        this.rules = rules;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "targets.events.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        if (!event.type().startsWith("target.")) {
            return;
        }
        var now = event.read(TargetState.Data.class).target();
        var day = clock.dayOf(event.businessTime());
        var known = targets.locked(now.id());
        var watched = known == null ? new WatchedTarget(now.id()) : known;
        watched.follow(now, day);
        var judged = watched.judge(rules.book(), day);
        if (known == null) {
            targets.persist(watched);
        }
        desk.judge(Family.TARGET_PACE, List.of(judged), event.businessTime());
    }
}
