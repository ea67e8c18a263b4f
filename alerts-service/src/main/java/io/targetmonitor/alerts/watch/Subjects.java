package io.targetmonitor.alerts.watch;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.alerts.alert.Facts;
import io.targetmonitor.alerts.order.About;
import io.targetmonitor.alerts.order.KnownSubjects;

/** What we watch, for whoever opens an order about it. */
@ApplicationScoped
class Subjects implements KnownSubjects {

    private final WatchedTargets targets;
    private final WatchedProjects projects;

    Subjects(WatchedTargets targets, WatchedProjects projects) {
        this.targets = targets;
        this.projects = projects;
    }

    @Override
    public Optional<About> of(String subject) {
        var parts = subject.split("/", 2);
        return idOf(parts[0])
                .flatMap(id -> parts.length == 1 ? ofTarget(id).or(() -> ofProject(id)) : ofMilestone(id, parts[1]))
                .map(facts -> about(subject, facts));
    }

    private static Optional<UUID> idOf(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Facts> ofTarget(UUID id) {
        return targets.findByIdOptional(id).map(WatchedTarget::facts);
    }

    private Optional<Facts> ofProject(UUID id) {
        return projects.findByIdOptional(id).map(WatchedProject::facts);
    }

    /** A milestone goes by the name of its project: which one, the subject says. */
    private Optional<Facts> ofMilestone(UUID id, String kind) {
        return projects.findByIdOptional(id)
                .filter(project -> project.has(kind))
                .map(WatchedProject::facts);
    }

    private static About about(String subject, Facts facts) {
        return new About(
                subject,
                facts.subjectName(),
                facts.subjectNameEn(),
                facts.area(),
                facts.department(),
                facts.leader(),
                facts.provenance());
    }
}
