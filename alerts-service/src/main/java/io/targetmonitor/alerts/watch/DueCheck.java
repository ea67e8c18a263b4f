package io.targetmonitor.alerts.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.targetmonitor.alerts.alert.AlertDesk;
import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.RuleTuned;
import io.targetmonitor.alerts.rule.Rules;
import io.targetmonitor.kit.day.DayPass;
import io.targetmonitor.kit.time.BusinessClock;

/**
 * Judges again what a new day makes due, and nothing else, in batches that each commit. What was judged is not due any
 * more, so a pass that broke off goes on where it stopped.
 */
@ApplicationScoped
class DueCheck implements DayPass {

    private static final int BATCH = 200;

    /** When offices act on what a new day brings. */
    private static final LocalTime START_OF_WORK = LocalTime.of(10, 0);

    private final WatchedTargets targets;
    private final WatchedProjects projects;
    private final WatchedMilestones milestones;
    private final Rules rules;
    private final AlertDesk desk;
    private final BusinessClock clock;

    DueCheck(
            WatchedTargets targets,
            WatchedProjects projects,
            WatchedMilestones milestones,
            Rules rules,
            AlertDesk desk,
            BusinessClock clock) {
        this.targets = targets;
        this.projects = projects;
        this.milestones = milestones;
        this.rules = rules;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void pass(LocalDate day) {
        while (QuarkusTransaction.requiringNew().call(() -> someTargets(day))) {}
        while (QuarkusTransaction.requiringNew().call(() -> someMilestones(day))) {}
    }

    private boolean someTargets(LocalDate day) {
        var book = rules.book();
        var cases = targets.dueBy(day, BATCH).stream()
                .map(target -> target.judge(book, day))
                .toList();
        desk.judge(Family.TARGET_PACE, cases, timeOf(day));
        return !cases.isEmpty();
    }

    private boolean someMilestones(LocalDate day) {
        var due = milestones.projectsDueBy(day, BATCH);
        if (due.isEmpty()) {
            return false;
        }
        var book = rules.book();
        var locked = projects.locked(due);
        var cases = milestones.dueBy(day, due).stream()
                .map(milestone -> milestone.judge(locked.get(milestone.projectId()), book, day))
                .toList();
        desk.judge(Family.MILESTONE_OVERDUE, cases, timeOf(day));
        return true;
    }

    /** A pass at night must not speak of a time to come. */
    private Instant timeOf(LocalDate day) {
        var work = day.atTime(START_OF_WORK).atZone(clock.zone()).toInstant();
        return work.isAfter(clock.now()) ? clock.now() : work;
    }

    void on(@Observes RuleTuned tuned) {
        switch (tuned.family()) {
            case TARGET_PACE -> targets.checkAgain(clock.today());
            case MILESTONE_OVERDUE -> milestones.checkAgain(clock.today());
        }
    }
}
