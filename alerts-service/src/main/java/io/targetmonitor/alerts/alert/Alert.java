package io.targetmonitor.alerts.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** What the rule says; a broken promise makes the alert worse than that. */
    @Enumerated(EnumType.STRING)
    private Severity verdictSeverity;

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

    private boolean promiseBroken;

    /** How much worse than its rule says a broken promise has made it. */
    private int raisedBy;

    @Embedded
    private Assignment assignment;

    /** Since when nobody has answered: it opened, or came back, or a promise was broken. */
    private Instant waitingSince;

    /** When time may do something to it next; after every step that is found anew. Null once it is over. */
    private Instant nextLook;

    /** For finding by area only; the database derives it. */
    @Column(insertable = false, updatable = false)
    private String areaPath;

    /** What a supervisor has declared settled: it does not come back unless worse, until the condition has gone. */
    @Enumerated(EnumType.STRING)
    private Severity settledSeverity;

    /** The alert that explains this one; null when none does. */
    private UUID causedBy;

    private long sequence;

    protected Alert() {}

    Alert(UUID id, Family family, String subject, Fires verdict, Facts facts, Instant at) {
        this.id = id;
        this.family = family;
        this.subject = subject;
        this.facts = facts;
        this.openedAt = at;
        this.waitingSince = at;
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
                : restate(new Fires(rule, verdictSeverity), true, now, at);
    }

    /** It starts over: whoever answered has answered for the last time. */
    private Optional<Transition> comeBack(Fires verdict, Facts now, Instant at) {
        if (isSettledFor(verdict)) {
            return Optional.empty();
        }
        var before = view();
        facts = now;
        resolvedAt = null;
        acknowledgement = null;
        promiseBroken = false;
        assignment = null;
        settledSeverity = null;
        waitingSince = at;
        level = 0;
        raisedBy = 0;
        causedBy = null;
        enter(AlertState.OPEN, verdict, at);
        return Optional.of(step(Kind.REOPENED, before));
    }

    private Optional<Transition> restate(Fires verdict, boolean nobodyKnows, Facts now, Instant at) {
        var same = rule == verdict.rule() && verdictSeverity == verdict.severity() && stale == nobodyKnows;
        if (same && facts.equals(inHands(now))) {
            return Optional.empty();
        }
        var before = view();
        facts = inHands(now);
        level = Math.min(level, ceiling());
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
        facts = inHands(now);
        level = Math.min(level, ceiling());
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
        promiseBroken = false;
        state = AlertState.ACKNOWLEDGED;
        changed(at);
        return step(Kind.ACKNOWLEDGED, before);
    }

    /** A supervisor puts others in charge; null leaves one as it is. */
    Transition assign(String department, String leader, String reason, String by, Instant at) {
        if (state == AlertState.RESOLVED) {
            throw Refusal.conflict("alert-already-resolved");
        }
        var before = view();
        var present = assignment == null ? new Assignment(null, null, null, null) : assignment;
        assignment = new Assignment(
                department == null ? present.department() : department,
                leader == null ? present.leader() : leader,
                by,
                at);
        facts = inHands(facts);
        changed(at);
        var fields = Differences.between(before, view());
        return new Transition(Kind.UPDATED, view(), new AlertChange(fields, Cause.ASSIGNED, reason, null, null));
    }

    /** What time alone does to it on a day: a promise breaks, the next level is told. */
    List<Transition> growOlder(Patience patience, LocalDate day, Instant at) {
        var steps = new ArrayList<Transition>();
        if (state == AlertState.ACKNOWLEDGED && isBrokenOn(day, patience)) {
            steps.add(breakPromise(patience, at));
        }
        if (state == AlertState.OPEN) {
            var due = Math.min(patience.levelOn(rule, waitingSince, day), ceiling());
            if (due > level) {
                steps.add(climb(due, at));
            }
        }
        nextLook = patience.startOf(nextDay(patience, day));
        return List.copyOf(steps);
    }

    private boolean isBrokenOn(LocalDate day, Patience patience) {
        var breaks = patience.breaksOn(acknowledgement.promisedBy());
        return breaks != null && !breaks.isAfter(day);
    }

    /** It is open again, worse than before, and whoever is in charge has to answer anew. */
    private Transition breakPromise(Patience patience, Instant at) {
        var before = view();
        promiseBroken = true;
        raisedBy = patience.stepsUp(verdictSeverity);
        waitingSince = at;
        var wasStale = stale;
        enter(AlertState.OPEN, new Fires(rule, verdictSeverity), at);
        stale = wasStale;
        return because(Cause.PROMISE_BROKEN, kindOf(before.severity(), severity), before);
    }

    private Transition climb(int next, Instant at) {
        var before = view();
        level = next;
        changed(at);
        return because(Cause.NOT_ANSWERED, Kind.ESCALATED, before);
    }

    private LocalDate nextDay(Patience patience, LocalDate day) {
        return switch (state) {
            case OPEN -> level < ceiling() ? patience.nextLevelAfter(rule, waitingSince, day) : null;
            case ACKNOWLEDGED -> patience.breaksOn(acknowledgement.promisedBy());
            case RESOLVED -> null;
        };
    }

    /** What is only aspired to (力争) never climbs beyond the leader in charge. */
    private int ceiling() {
        return "ASPIRATIONAL".equals(facts.commitment()) ? 1 : 3;
    }

    private Facts inHands(Facts now) {
        return assignment == null ? now : assignment.over(now);
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
        settledSeverity = verdictSeverity;
        close(at);
        var fields = Differences.between(before, view());
        return new Transition(
                Kind.RESOLVED, view(), new AlertChange(fields, Cause.BY_HAND, reason, List.copyOf(evidence), null));
    }

    /** Another alert explains this one, or (null) none does any more. */
    Optional<Transition> explain(UUID cause, Instant at) {
        if (state == AlertState.RESOLVED || Objects.equals(causedBy, cause)) {
            return Optional.empty();
        }
        var before = view();
        causedBy = cause;
        changed(at);
        return Optional.of(step(Kind.UPDATED, before));
    }

    private boolean isSettledFor(Fires verdict) {
        return settledSeverity != null && !verdict.severity().isWorseThan(settledSeverity);
    }

    private void enter(AlertState next, Fires verdict, Instant at) {
        state = next;
        rule = verdict.rule();
        verdictSeverity = verdict.severity();
        severity = verdictSeverity.up(raisedBy);
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
        nextLook = state == AlertState.RESOLVED ? null : at;
        sequence++;
    }

    private Transition step(Kind kind, AlertView before) {
        return new Transition(kind, view(), AlertChange.of(Differences.between(before, view())));
    }

    private Transition because(Cause cause, Kind kind, AlertView before) {
        return new Transition(kind, view(), AlertChange.because(cause, Differences.between(before, view())));
    }

    UUID id() {
        return id;
    }

    Alerts.Trouble trouble() {
        return new Alerts.Trouble(family, subject);
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
                promiseBroken,
                assignment,
                facts.dataThrough(),
                facts.numbers(),
                facts.provenance(),
                causedBy,
                sequence);
    }
}
