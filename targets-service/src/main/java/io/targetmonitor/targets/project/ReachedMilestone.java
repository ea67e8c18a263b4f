package io.targetmonitor.targets.project;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/** A milestone that a project has reached. */
@Embeddable
record ReachedMilestone(String kind, LocalDate achieved) {}
