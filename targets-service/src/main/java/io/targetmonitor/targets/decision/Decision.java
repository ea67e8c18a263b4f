package io.targetmonitor.targets.decision;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.targetmonitor.kit.events.Ids;

/** One decision about a target. Decisions are only ever added: what was decided on a day stays decided on that day. */
@Entity
@Table(name = "target_decision")
class Decision {

    @Id
    private UUID id;

    private UUID targetId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int version;
    private Instant knownFrom;
    private String content;
    private String actor;
    private Instant recordedAt;

    enum Kind {
        EXEMPTION,
        OVERRIDE,
        CHECKLIST
    }

    protected Decision() {} // for Hibernate

    Decision(UUID targetId, Kind kind, int version, String content, Instant knownFrom, Instant recordedAt, String by) {
        this.id = Ids.next();
        this.targetId = targetId;
        this.kind = kind;
        this.version = version;
        this.content = content;
        this.knownFrom = knownFrom;
        this.recordedAt = recordedAt;
        this.actor = by;
    }

    UUID targetId() {
        return targetId;
    }

    Kind kind() {
        return kind;
    }

    int version() {
        return version;
    }

    String content() {
        return content;
    }
}
