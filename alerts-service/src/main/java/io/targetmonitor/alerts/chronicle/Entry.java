package io.targetmonitor.alerts.chronicle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.targetmonitor.alerts.rule.project.ProjectReading;
import io.targetmonitor.alerts.rule.target.TargetReading;

/**
 * What the rules looked at of a subject from an event on.
 *
 * @param at business time
 * @param ends the last day of a target's period; null where it has none
 * @param target null for a project
 * @param project null for a target
 */
public record Entry(
        UUID subject,
        int epoch,
        long sequence,
        Instant at,
        String area,
        String name,
        String nameEn,
        String leader,
        String department,
        LocalDate ends,
        TargetReading target,
        ProjectReading project) {

    Kind kind() {
        return target == null ? Kind.PROJECT : Kind.TARGET;
    }

    /** What an entry is about. */
    public enum Kind {
        TARGET,
        PROJECT
    }
}
