package io.targetmonitor.targets.project;

import java.time.LocalDate;
import java.util.UUID;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.targets.indicator.Derivation;

/** A project as it is known, of which another day for a milestone is supposed. */
public final class SupposedProject {

    private final ProjectVersion version;

    SupposedProject(ProjectVersion version) {
        this.version = version;
    }

    public UUID id() {
        return version.projectId();
    }

    public Area area() {
        return version.area();
    }

    /** Whether it counts there once it has reached the milestone. */
    public boolean counts(Derivation derivation, Area area) {
        return planned(derivation.milestone(), LocalDate.EPOCH).counts(derivation, area);
    }

    public Contribution reached(String milestone, LocalDate day) {
        return version.reaching(milestone, day);
    }

    /** On that day for certain, whatever delays were seen. */
    public PlannedMilestone planned(String milestone, LocalDate day) {
        return version.planning(milestone, day);
    }
}
