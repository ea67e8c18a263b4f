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

    @Embedded
    private Ruling ruling;

    @Enumerated(EnumType.STRING)
    private AlertState state;

    @Embedded
    private Answer answer;

    @Embedded
    private Facts facts;

    private Instant openedAt;
    private Instant changedAt;
    private Instant resolvedAt;

    /** When time may do something to it next; after every step that is found anew. Null once it is over. */
    private Instant nextLook;

    /** For finding by area only; the database derives it. */
    @Column(insertable = false, updatable = false)
    private String areaPath;

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
        this.ruling = new Ruling(verdict);
        this.answer = new Answer(at);
        enter(AlertState.OPEN, at);
    }

    /** The first step; to be told once, after construction. */
    Transition opened() {
        return new Transition(Kind.OPENED, view(), AlertChange.of(List.of()));
    }

    /** True if what fires now is this alert's trouble; else it is a new one. */
    boolean answersFor(Fires verdict, Instant at) {
        return state != AlertState.RESOLVED
                || ruling.isSettledFor(verdict)
                || !at.isAfter(resolvedAt.plus(SAME_TROUBLE));
    }

    Optional<Transition> judge(Verdict verdict, Facts now, Instant at) {
        if (verdict instanceof Fires fires) {
            return state == AlertState.RESOLVED ? comeBack(fires, now, at) : restate(fires, false, now, at);
        }
        if (state == AlertState.RESOLVED) {
            if (verdict instanceof Clear) {
                ruling.unsettle();
            }
            return Optional.empty();
        }
        return verdict instanceof Clear clear
                ? Optional.of(end(clear.cause(), now, at))
                : restate(ruling.verdict(), true, now, at);
    }

    /** It starts over: whoever answered has answered for the last time. */
    private Optional<Transition> comeBack(Fires verdict, Facts now, Instant at) {
        if (ruling.isSettledFor(verdict)) {
            return Optional.empty();
        }
        var before = view();
        facts = now;
        resolvedAt = null;
        causedBy = null;
        answer.startOver(at);
        ruling.startOver(verdict);
        enter(AlertState.OPEN, at);
        return Optional.of(step(Kind.REOPENED, before));
    }

    private Optional<Transition> restate(Fires verdict, boolean nobodyKnows, Facts now, Instant at) {
        if (ruling.says(verdict, nobodyKnows) && facts.equals(answer.inHands(now))) {
            return Optional.empty();
        }
        var before = view();
        facts = answer.inHands(now);
        answer.stayUnder(ceiling());
        ruling.enter(verdict, nobodyKnows);
        enter(state, at);
        return Optional.of(step(kindOf(before.severity(), ruling.severity()), before));
    }

    private static Kind kindOf(Severity before, Severity after) {
        if (before == after) {
            return Kind.UPDATED;
        }
        return after.isWorseThan(before) ? Kind.RAISED : Kind.LOWERED;
    }

    private Transition end(Cause cause, Facts now, Instant at) {
        var before = view();
        facts = answer.inHands(now);
        answer.stayUnder(ceiling());
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
        answer.promise(new Acknowledgement(by, promisedBy, measure, at));
        enter(AlertState.ACKNOWLEDGED, at);
        return step(Kind.ACKNOWLEDGED, before);
    }

    /** A supervisor puts others in charge; null leaves one as it is. */
    Transition assign(String department, String leader, String reason, String by, Instant at) {
        if (state == AlertState.RESOLVED) {
            throw Refusal.conflict("alert-already-resolved");
        }
        var before = view();
        answer.assign(department, leader, by, at);
        facts = answer.inHands(facts);
        changed(at);
        var fields = Differences.between(before, view());
        return new Transition(Kind.UPDATED, view(), new AlertChange(fields, Cause.ASSIGNED, reason, null, null));
    }

    /** What time alone does to it on a day: a promise breaks, the next level is told. */
    List<Transition> growOlder(Patience patience, LocalDate day, Instant at) {
        var steps = new ArrayList<Transition>();
        if (state == AlertState.ACKNOWLEDGED && answer.isBrokenOn(day, patience)) {
            steps.add(breakPromise(patience, at));
        }
        if (state == AlertState.OPEN) {
            var due = Math.min(answer.levelDueOn(day, ruling.rule(), patience), ceiling());
            if (due > answer.level()) {
                steps.add(climb(due, at));
            }
        }
        nextLook = patience.startOf(nextDay(patience, day));
        return List.copyOf(steps);
    }

    /** It is open again, worse than before, and whoever is in charge has to answer anew. */
    private Transition breakPromise(Patience patience, Instant at) {
        var before = view();
        answer.promiseBroken(at);
        ruling.raise(patience.stepsUp(ruling.verdict().severity()));
        enter(AlertState.OPEN, at);
        return because(Cause.PROMISE_BROKEN, kindOf(before.severity(), ruling.severity()), before);
    }

    private Transition climb(int next, Instant at) {
        var before = view();
        answer.climb(next);
        changed(at);
        return because(Cause.NOT_ANSWERED, Kind.ESCALATED, before);
    }

    private LocalDate nextDay(Patience patience, LocalDate day) {
        return switch (state) {
            case OPEN -> answer.level() < ceiling() ? answer.nextLevelAfter(day, ruling.rule(), patience) : null;
            case ACKNOWLEDGED -> answer.breaksOn(patience);
            case RESOLVED -> null;
        };
    }

    /** What is only aspired to (力争) never climbs beyond the leader in charge. */
    private int ceiling() {
        return "ASPIRATIONAL".equals(facts.commitment()) ? 1 : 3;
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
        ruling.settle();
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

    private void enter(AlertState next, Instant at) {
        state = next;
        changed(at);
    }

    private void close(Instant at) {
        ruling.end();
        resolvedAt = at;
        enter(AlertState.RESOLVED, at);
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
                ruling.rule(),
                subject,
                facts.subjectName(),
                facts.subjectNameEn(),
                facts.area(),
                ruling.severity(),
                state,
                answer.level(),
                ruling.isStale(),
                facts.commitment(),
                facts.leader(),
                facts.department(),
                openedAt,
                changedAt,
                resolvedAt,
                answer.acknowledgement(),
                answer.isPromiseBroken(),
                answer.assignment(),
                facts.dataThrough(),
                facts.numbers(),
                facts.provenance(),
                causedBy,
                sequence);
    }
}
