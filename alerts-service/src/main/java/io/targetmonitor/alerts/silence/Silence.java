package io.targetmonitor.alerts.silence;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.kit.area.Area;

/** Somebody has decided that nobody is told of some alerts for a time, and why. Kept for ever. */
@Entity
class Silence {

    @Id
    private UUID id;

    @Version
    private long version;

    private String area;

    @Enumerated(EnumType.STRING)
    private RuleCode rule;

    private String subject;
    private String leader;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private Instant fromAt;
    private Instant toAt;
    private String reason;
    private String createdBy;
    private Instant createdAt;
    private String endedBy;
    private Instant endedAt;

    /** For finding by area only; the database derives it. */
    @Column(insertable = false, updatable = false)
    private String areaPath;

    protected Silence() {}

    Silence(UUID id, Matcher matcher, Instant from, Instant to, String reason, String by, Instant at) {
        this.id = id;
        this.area = matcher.area().code();
        this.rule = matcher.rule();
        this.subject = matcher.subject();
        this.leader = matcher.leader();
        this.severity = matcher.severity();
        this.fromAt = from;
        this.toAt = to;
        this.reason = reason;
        this.createdBy = by;
        this.createdAt = at;
    }

    /** True if it ends now; false if it was over already. */
    boolean end(String by, Instant at) {
        if (endedAt != null || !at.isBefore(toAt)) {
            return false;
        }
        endedBy = by;
        endedAt = at;
        return true;
    }

    Hush hush() {
        return new Hush(id, matcher(), toAt);
    }

    private Matcher matcher() {
        return new Matcher(Area.parse(area), rule, subject, leader, severity);
    }

    UUID id() {
        return id;
    }

    Area place() {
        return Area.parse(area);
    }

    Instant createdAt() {
        return createdAt;
    }

    /** As it was known at a moment: without an end that came later. */
    SilenceView viewAt(Instant moment) {
        return endedAt == null || !endedAt.isAfter(moment)
                ? view()
                : new SilenceView(
                        id, area, rule, subject, leader, severity, fromAt, toAt, reason, createdBy, createdAt, null,
                        null);
    }

    SilenceView view() {
        return new SilenceView(
                id, area, rule, subject, leader, severity, fromAt, toAt, reason, createdBy, createdAt, endedBy,
                endedAt);
    }
}
