package io.targetmonitor.targets.project;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.targetmonitor.kit.events.EventHandler;
import io.targetmonitor.kit.events.ReceivedEvent;

/** Keeps the few facts about projects that are counted, so that nobody has to ask for them. */
@ApplicationScoped
class ProjectFollower implements EventHandler {

    private final ProjectVersions projects;
    private final Event<ProjectChanged> changed;

    ProjectFollower(ProjectVersions projects, Event<ProjectChanged> changed) {
        this.projects = projects;
        this.changed = changed;
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
        var data = event.read(ProjectFacts.Data.class);
        var facts = data.project();
        var reason = data.change() == null ? null : data.change().reason();
        var before = projects.current(facts.id());
        if (before.filter(known -> known.says(facts)).isPresent()) {
            return;
        }
        var now = new ProjectVersion(facts, reason, event.businessTime());
        before.ifPresent(known -> known.endAt(event.businessTime()));
        projects.flush();
        projects.persistAndFlush(now);
        if (now.matters() || before.filter(ProjectVersion::matters).isPresent()) {
            changed.fire(change(event, before, now));
        }
    }

    private static ProjectChanged change(ReceivedEvent event, Optional<ProjectVersion> before, ProjectVersion now) {
        var areas = Stream.concat(before.stream(), Stream.of(now))
                .map(ProjectVersion::area)
                .distinct()
                .toList();
        return new ProjectChanged(
                now.projectId(), now.code(), event.type(), now.reason(), areas, event.businessTime(), event.actor());
    }
}
