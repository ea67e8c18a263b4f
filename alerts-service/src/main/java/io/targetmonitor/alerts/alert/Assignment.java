package io.targetmonitor.alerts.alert;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Whom a supervisor has put in charge of an alert, whatever its subject says; null where the subject's own stays.
 *
 * @param leader a post, never a person
 */
@Embeddable
public record Assignment(
        @Column(name = "assigned_department") String department,
        @Column(name = "assigned_leader") String leader,
        @Column(name = "assigned_by") String by,
        @Column(name = "assigned_at") Instant at) {

    /** The facts of the subject with who is in charge instead. */
    Facts over(Facts facts) {
        return facts.inHandsOf(
                department == null ? facts.department() : department, leader == null ? facts.leader() : leader);
    }
}
