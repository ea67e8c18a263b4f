package io.targetmonitor.targets.project;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/** The day for which a milestone is planned, or was. */
@Embeddable
record PlannedDate(String kind, LocalDate planned) {}
