package io.targetmonitor.targets.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.targetmonitor.kit.events.Ids;

/** A plan of a target, as it was in force for a time; what lists filter by stands in columns. */
@Entity
class TargetPlan {

    @Id
    private UUID id;

    private UUID targetId;
    private int version;
    private Instant knownFrom;
    private Instant knownTo;
    private String period;
    private LocalDate periodStart;
    private LocalDate periodEnd;
    private String leader;
    private String department;
    private UUID parent;
    private String content;
    private String reason;
    private String actor;
    private Instant recordedAt;

    protected TargetPlan() {} // for Hibernate

    /** @param reason why it takes over from the one before; null for the first */
    TargetPlan(
            UUID targetId,
            int version,
            Plan plan,
            String content,
            String reason,
            Instant knownFrom,
            Instant recordedAt,
            String by) {
        this.id = Ids.next();
        this.targetId = targetId;
        this.version = version;
        this.knownFrom = knownFrom;
        this.period = plan.period() == null ? null : plan.period().text();
        this.periodStart = plan.period() == null ? null : plan.period().start();
        this.periodEnd = plan.period() == null ? null : plan.period().end();
        this.leader = plan.leader();
        this.department = plan.department();
        this.parent = plan.parent();
        this.content = content;
        this.reason = reason;
        this.actor = by;
        this.recordedAt = recordedAt;
    }

    void endAt(Instant successor) {
        knownTo = successor;
    }

    UUID targetId() {
        return targetId;
    }

    int version() {
        return version;
    }

    String content() {
        return content;
    }

    String reason() {
        return reason;
    }

    Instant knownFrom() {
        return knownFrom;
    }

    String actor() {
        return actor;
    }
}
