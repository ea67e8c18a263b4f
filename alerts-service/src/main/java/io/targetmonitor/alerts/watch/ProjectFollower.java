package io.targetmonitor.alerts.watch;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.alerts.alert.AlertDesk;
import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.Rules;
import io.targetmonitor.kit.events.EventHandler;
import io.targetmonitor.kit.events.ReceivedEvent;
import io.targetmonitor.kit.time.BusinessClock;

/** Watches whether projects reach their milestones in time. */
@ApplicationScoped
class ProjectFollower implements EventHandler {

    private final WatchedProjects projects;
    private final WatchedMilestones milestones;
    private final Rules rules;
    private final AlertDesk desk;
    private final BusinessClock clock;

    ProjectFollower(
            WatchedProjects projects, WatchedMilestones milestones, Rules rules, AlertDesk desk, BusinessClock clock) {
        this.projects = projects;
        this.milestones = milestones;
        this.rules = rules;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "projects.events.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        if (!event.type().startsWith("project.")) {
            return;
        }
        var now = event.read(ProjectState.Data.class).project();
        var project = followed(now);
        var watched = followed(project, now.milestones());
        var day = clock.dayOf(event.businessTime());
        var book = rules.book();
        desk.judge(
                Family.MILESTONE_OVERDUE,
                watched.stream()
                        .map(milestone -> milestone.judge(project, book, day))
                        .toList(),
                event.businessTime());
    }

    private WatchedProject followed(ProjectState now) {
        var known = projects.locked(now.id());
        var project = known == null ? new WatchedProject(now.id()) : known;
        project.follow(now);
        if (known == null) {
            projects.persist(project);
        }
        return project;
    }

    /** All milestones of the project, and those it no longer has, which are forgotten after this last look. */
    private List<WatchedMilestone> followed(WatchedProject project, List<ProjectState.Milestone> now) {
        var known = milestones.ofProject(project.id());
        var watched = new ArrayList<WatchedMilestone>();
        for (var state : now) {
            var kept = known.remove(state.kind());
            var milestone = kept == null ? new WatchedMilestone(project.id(), state.kind()) : kept;
            milestone.follow(state);
            if (kept == null) {
                milestones.persist(milestone);
            }
            watched.add(milestone);
        }
        for (var gone : known.values()) {
            gone.drop();
            milestones.delete(gone);
            watched.add(gone);
        }
        return watched;
    }
}
