package io.targetmonitor.alerts.watch;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;

import io.targetmonitor.alerts.alert.AlertDesk;
import io.targetmonitor.alerts.alert.PassTime;
import io.targetmonitor.alerts.rule.Rules;
import io.targetmonitor.kit.day.DayPass;

/**
 * Judges again what a new day makes due, and nothing else; then lets the alerts themselves grow older. What was looked
 * at is not due any more, so a pass that broke off goes on where it stopped.
 */
@ApplicationScoped
class DueCheck implements DayPass {

    private final List<WatchList> lists;
    private final Rules rules;
    private final AlertDesk desk;
    private final PassTime time;

    DueCheck(@All List<WatchList> lists, Rules rules, AlertDesk desk, PassTime time) {
        this.lists = lists;
        this.rules = rules;
        this.desk = desk;
        this.time = time;
    }

    @Override
    public void pass(LocalDate day) {
        lists.forEach(list -> new Batches(limit -> look(list, day, limit), () -> list.putOff(day)).workOff());
        new Batches(limit -> desk.growOlder(day, limit, rules.book()), () -> desk.putOff(day)).workOff();
    }

    private boolean look(WatchList list, LocalDate day, int limit) {
        var cases = list.lookAtDue(day, limit, rules.book());
        desk.judge(cases, time.of(day));
        return !cases.isEmpty();
    }
}
