package io.targetmonitor.alerts.watch;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** What alerts call a milestone, for whoever speaks of one without an alert. */
@ApplicationScoped
public class MilestoneNames {

    private final WatchedProjects projects;

    MilestoneNames(WatchedProjects projects) {
        this.projects = projects;
    }

    /** A milestone in both languages, with the name of its project. */
    public record Name(String chinese, String english) {}

    /** Empty if there is no such project, or it has no such milestone. */
    public Optional<Name> of(UUID project, String kind) {
        return projects.findByIdOptional(project)
                .map(WatchedProject::state)
                .filter(known -> known.milestone(kind).isPresent())
                .map(ProjectNaming::new)
                .map(naming -> new Name(naming.chinese(kind), naming.english(kind)));
    }
}
