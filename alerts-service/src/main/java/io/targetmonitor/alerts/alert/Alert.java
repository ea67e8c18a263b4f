package io.targetmonitor.alerts.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import io.targetmonitor.alerts.alert.Transition.Kind;
import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.alerts.rule.Verdict;
import io.targetmonitor.alerts.rule.Verdict.Clear;
import io.targetmonitor.alerts.rule.Verdict.Fires;
import io.targetmonitor.kit.http.Refusal;

/**
 * One trouble of one subject, from the day it shows to the day it is over. Every change is one {@link Transition}, and
 * its sequence counts them; judging it again by the same facts is none.
 */
@Entity
class Alert {

    /** A trouble that is back this soon is the same trouble. */
    static final Duration SAME_TROUBLE = Duration.ofDays(14);

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Family family;

    private String subject;

    @Enumerated(EnumType.STRING)
    private RuleCode rule;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private AlertState state;

    private int level;
    private boolean stale;

    @Embedded
    private Facts facts;

    private Instant openedAt;
    private Instant changedAt;
    private Instant resolvedAt;

    @Embedded
    private Acknowledgement acknowledgement;

    /** For finding by area only; the database derives it. */
    @Column(insertable = false, updatable = false)
    private String areaPath;

    /** What a supervisor has declared settled: it does not come back unless worse, until the condition has gone. */
    @Enumerated(EnumType.STRING)
    private Severity settledSeverity;

    private long sequence;

    protected Alert() {}

    Alert(UUID id, Family family, String subject, Fires verdict, Facts facts, Instant at) {
        this.id = id;
        this.family = family;
        this.subject = subject;
        this.facts = facts;
        this.openedAt = at;
        enter(AlertState.OPEN, verdict, at);
    }

    /** The first step; to be told once, after construction. */
    Transition opened() {
        return new Transition(Kind.OPENED, view(), AlertChange.of(List.of()));
    }

    /** True if what fires now is this alert's trouble; else it is a new one. */
    boolean answersFor(Fires verdict, Instant at) {
        return state != AlertState.RESOLVED || isSettledFor(verdict) || !at.isAfter(resolvedAt.plus(SAME_TROUBLE));
    }

    Optional<Transition> judge(Verdict verdict, Facts now, Instant at) {
        if (verdict instanceof Fires fires) {
            return state == AlertState.RESOLVED ? comeBack(fires, now, at) : restate(fires, false, now, at);
        }
        if (state == AlertState.RESOLVED) {
            settledSeverity = verdict instanceof Clear ? null : settledSeverity;
            return Optional.empty();
        }
        return verdict instanceof Clear clear
                ? Optional.of(end(clear.cause(), now, at))
                : restate(new Fires(rule, severity), true, now, at);
    }

    private Optional<Transition> comeBack(Fires verdict, Facts now, Instant at) {
        if (isSettledFor(verdict)) {
            return Optional.empty();
        }
        var before = view();
        facts = now;
        resolvedAt = null;
        acknowledgement = null;
        settledSeverity = null;
        enter(AlertState.OPEN, verdict, at);
        return Optional.of(step(Kind.REOPENED, before));
    }

    private Optional<Transition> restate(Fires verdict, boolean nobodyKnows, Facts now, Instant at) {
        var same = rule == verdict.rule() && severity == verdict.severity() && stale == nobodyKnows;
        if (same && facts.equals(now)) {
            return Optional.empty();
        }
        var before = view();
        facts = now;
        enter(state, verdict, at);
        stale = nobodyKnows;
        return Optional.of(step(kindOf(before.severity(), severity), before));
    }

    private static Kind kindOf(Severity before, Severity after) {
        if (before == after) {
            return Kind.UPDATED;
        }
        return after.isWorseThan(before) ? Kind.RAISED : Kind.LOWERED;
    }

    private Transition end(Cause cause, Facts now, Instant at) {
        var before = view();
        facts = now;
        close(at);
        return new Transition(Kind.RESOLVED, view(), AlertChange.because(cause, Differences.between(before, view())));
    }

    /** Somebody promises to have taken a measure by a day, which cannot lie before {@code today}. */
    Transition acknowledge(String by, LocalDate promisedBy, String measure, Instant at, LocalDate today) {
        if (state != AlertState.OPEN) {
            throw Refusal.conflict("alert-not-open", state);
        }
        if (promisedBy.isBefore(today)) {
            throw Refusal.invalid("promisedBy", "promise-in-the-past", today);
        }
        var before = view();
        acknowledgement = new Acknowledgement(by, promisedBy, measure, at);
        state = AlertState.ACKNOWLEDGED;
        changed(at);
        return step(Kind.ACKNOWLEDGED, before);
    }

    Transition comment(String text, Instant at) {
        changed(at);
        return new Transition(Kind.COMMENTED, view(), new AlertChange(List.of(), null, null, null, text));
    }

    /** A supervisor declares it settled, although its condition may still hold. */
    Transition settle(String reason, List<Evidence> evidence, Instant at) {
        if (state == AlertState.RESOLVED) {
            throw Refusal.conflict("alert-already-resolved");
        }
        var before = view();
        settledSeverity = severity;
        close(at);
        var fields = Differences.between(before, view());
        return new Transition(
                Kind.RESOLVED, view(), new AlertChange(fields, Cause.BY_HAND, reason, List.copyOf(evidence), null));
    }

    private boolean isSettledFor(Fires verdict) {
        return settledSeverity != null && !verdict.severity().isWorseThan(settledSeverity);
    }

    private void enter(AlertState next, Fires verdict, Instant at) {
        state = next;
        rule = verdict.rule();
        severity = verdict.severity();
        stale = false;
        changed(at);
    }

    private void close(Instant at) {
        state = AlertState.RESOLVED;
        stale = false;
        resolvedAt = at;
        changed(at);
    }

    private void changed(Instant at) {
        changedAt = at;
        sequence++;
    }

    private Transition step(Kind kind, AlertView before) {
        return new Transition(kind, view(), AlertChange.of(Differences.between(before, view())));
    }

    UUID id() {
        return id;
    }

    String subject() {
        return subject;
    }

    long sequence() {
        return sequence;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant resolvedAt() {
        return resolvedAt;
    }

    boolean isResolved() {
        return state == AlertState.RESOLVED;
    }

    Facts facts() {
        return facts;
    }

    AlertView view() {
        return new AlertView(
                id,
                family,
                rule,
                subject,
                facts.subjectName(),
                facts.subjectNameEn(),
                facts.area(),
                severity,
                state,
                level,
                stale,
                facts.commitment(),
                facts.leader(),
                facts.department(),
                openedAt,
                changedAt,
                resolvedAt,
                acknowledgement,
                facts.dataThrough(),
                facts.numbers(),
                facts.provenance(),
                sequence);
    }
}
