package io.targetmonitor.alerts.watch;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.targetmonitor.alerts.alert.AlertDesk;
import io.targetmonitor.alerts.chronicle.Chronicle;
import io.targetmonitor.alerts.rule.Rules;
import io.targetmonitor.kit.events.EventHandler;
import io.targetmonitor.kit.events.ReceivedEvent;
import io.targetmonitor.kit.time.BusinessClock;

/** Watches what becomes of projects. */
@ApplicationScoped
class ProjectFollower implements EventHandler {

    private final WatchedProjects projects;
    private final Rules rules;
    private final AlertDesk desk;
    private final Chronicle chronicle;
    private final BusinessClock clock;
    private final Event<Heard> heard;

    ProjectFollower(
            WatchedProjects projects,
            Rules rules,
            AlertDesk desk,
            Chronicle chronicle,
            BusinessClock clock,
            Event<Heard> heard) {
        this.projects = projects;
        this.rules = rules;
        this.desk = desk;
        this.chronicle = chronicle;
        this.clock = clock;
        this.heard = heard;
    }

    @Override
    public String topic() {
        return "projects.events.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        heard.fire(new Heard(List.of(event)));
        if (!event.type().startsWith("project.")) {
            return;
        }
        var now = event.read(ProjectState.Data.class).project();
        var known = projects.locked(now.id());
        var watched = known == null ? new WatchedProject(now.id()) : known;
        var changed = watched.wouldChange(now);
        var cases = watched.follow(now, rules.book(), clock.dayOf(event.businessTime()));
        if (known == null) {
            projects.persist(watched);
        }
        if (changed) {
            chronicle.write(List.of(now.entry(event)));
        }
        desk.judge(cases, event.businessTime());
        projects.forget();
    }
}
