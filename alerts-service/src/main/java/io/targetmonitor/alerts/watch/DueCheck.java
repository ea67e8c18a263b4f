package io.targetmonitor.alerts.watch;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.targetmonitor.alerts.alert.AlertDesk;
import io.targetmonitor.alerts.alert.PassTime;
import io.targetmonitor.alerts.rule.Rules;
import io.targetmonitor.kit.day.DayPass;

/**
 * Judges again what a new day makes due, and nothing else, in batches that each commit; then lets the alerts themselves
 * grow older. What was looked at is not due any more, so a pass that broke off goes on where it stopped.
 */
@ApplicationScoped
class DueCheck implements DayPass {

    private static final int BATCH = 200;

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
        for (var list : lists) {
            while (QuarkusTransaction.requiringNew().call(() -> some(list, day))) {}
        }
        while (QuarkusTransaction.requiringNew().call(() -> desk.growOlder(day, BATCH, rules.book()))) {}
    }

    private boolean some(WatchList list, LocalDate day) {
        var cases = list.lookAtDue(day, BATCH, rules.book());
        desk.judge(cases, time.of(day));
        return !cases.isEmpty();
    }
}
