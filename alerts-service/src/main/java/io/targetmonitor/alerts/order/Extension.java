package io.targetmonitor.alerts.order;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A new due day that the unit has asked for, in time, and nobody has granted yet. */
@Embeddable
public record Extension(
        @Column(name = "asked_due") LocalDate due,
        @Column(name = "asked_reason") String reason,
        @Column(name = "asked_by") String by,
        @Column(name = "asked_at") Instant at) {}
