package io.targetmonitor.projects.schedule;

import java.time.LocalDate;

/** The day on which a milestone was reached in another meaning of the word. */
public record OtherDate(Basis basis, LocalDate on) {}
