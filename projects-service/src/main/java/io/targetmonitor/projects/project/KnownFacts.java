package io.targetmonitor.projects.project;

import java.time.LocalDate;
import java.util.EnumMap;

import io.targetmonitor.projects.known.Known;
import io.targetmonitor.projects.schedule.MilestoneKind;

/** What of a project is kept as known, for counting and finding it at any later moment. */
final class KnownFacts {

    private KnownFacts() {}

    static Known of(Project project) {
        var facts = project.facts();
        return new Known(
                project.id(),
                facts.code(),
                facts.name(),
                facts.nameEn(),
                facts.area(),
                facts.department(),
                facts.leader(),
                facts.category().name(),
                facts.track(),
                project.status().name(),
                facts.tags(),
                !project.status().isClosed(),
                facts.needsNewLand(),
                facts.plannedInvestment(),
                facts.landArea(),
                project.stage().orElse(null),
                project.reportsOwedFrom().orElse(null),
                achieved(project));
    }

    private static EnumMap<MilestoneKind, LocalDate> achieved(Project project) {
        var achieved = new EnumMap<MilestoneKind, LocalDate>(MilestoneKind.class);
        project.schedule().milestones().forEach((kind, milestone) -> {
            if (milestone.isAchieved()) {
                achieved.put(kind, milestone.achieved());
            }
        });
        return achieved;
    }
}
