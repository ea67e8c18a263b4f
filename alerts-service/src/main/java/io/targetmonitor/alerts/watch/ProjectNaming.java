package io.targetmonitor.alerts.watch;

import java.util.Optional;

import io.targetmonitor.alerts.alert.Facts;
import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.Statement;

/**
 * A subject is a project, {@code <project id>/<milestone kind>}, or {@code <project id>/<blocker id>}. A blocker is in
 * the hands of its owner.
 */
record ProjectNaming(ProjectState project) implements Naming {

    @Override
    public String subject(Statement said) {
        return said.part().isEmpty() ? project.id().toString() : project.id() + "/" + said.part();
    }

    @Override
    public Facts facts(Statement said) {
        var blocker = said.family() == Family.BLOCKER_OVERDUE
                ? project.blocker(said.part())
                : Optional.<ProjectState.Blocker>empty();
        return new Facts(
                chinese(said, blocker),
                english(said, blocker),
                project.area(),
                project.milestone(said.part())
                        .map(ProjectState.Milestone::commitment)
                        .orElse(null),
                project.leader(),
                blocker.map(ProjectState.Blocker::owner).orElse(project.department()),
                null,
                said.numbers(),
                project.provenance());
    }

    private String chinese(Statement said, Optional<ProjectState.Blocker> blocker) {
        if (said.part().isEmpty()) {
            return project.name();
        }
        return blocker.isPresent()
                ? PartNames.CHINESE.ofBlocker(project.name(), blocker.get().text())
                : chinese(said.part());
    }

    private String english(Statement said, Optional<ProjectState.Blocker> blocker) {
        if (said.part().isEmpty()) {
            return project.nameEn();
        }
        return blocker.isPresent()
                ? PartNames.ENGLISH.ofBlocker(englishName(), blocker.get().text())
                : english(said.part());
    }

    String chinese(String kind) {
        var own = project.milestone(kind).map(ProjectState.Milestone::name).orElse(null);
        return PartNames.CHINESE.ofMilestone(project.name(), kind, own);
    }

    /** Names of their own exist in one language only. */
    String english(String kind) {
        return PartNames.ENGLISH.ofMilestone(englishName(), kind, null);
    }

    private String englishName() {
        return project.nameEn() == null ? project.name() : project.nameEn();
    }
}
