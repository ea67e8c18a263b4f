package io.targetmonitor.alerts.subject;

import java.time.LocalDate;
import java.util.UUID;

import io.targetmonitor.kit.time.Period;

/** Our reading of a target in its events: what it is, not how it stands. */
record TargetSeen(
        UUID id,
        String name,
        String nameEn,
        String indicator,
        String area,
        String period,
        String leader,
        String department,
        String provenance) {

    record Data(TargetSeen target) {}

    /** Null where there is no deadline. */
    LocalDate firstDay() {
        return period == null ? null : Period.parse(period).start();
    }

    LocalDate lastDay() {
        return period == null ? null : Period.parse(period).end();
    }
}
