package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A promise: who will have done what by which day. */
@Embeddable
public record Acknowledgement(
        @Column(name = "acknowledged_by") String by,
        LocalDate promisedBy,
        String measure,
        @Column(name = "acknowledged_at") Instant at) {}
