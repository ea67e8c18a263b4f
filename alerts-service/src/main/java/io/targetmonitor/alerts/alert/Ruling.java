package io.targetmonitor.alerts.alert;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.alerts.rule.Verdict.Fires;

/** How bad a trouble is: by which rule, and what people have made of that. */
@Embeddable
class Ruling {

    @Enumerated(EnumType.STRING)
    private RuleCode rule;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    /** What the rule says; a broken promise makes the alert worse than that. */
    @Enumerated(EnumType.STRING)
    private Severity verdictSeverity;

    /** How much worse than its rule says a broken promise has made it. */
    private int raisedBy;

    /** Nobody knows whether it still holds. */
    private boolean stale;

    /** What a supervisor has declared settled: it does not come back unless worse, until the condition has gone. */
    @Enumerated(EnumType.STRING)
    private Severity settledSeverity;

    protected Ruling() {}

    Ruling(Fires verdict) {
        enter(verdict, false);
    }

    void enter(Fires verdict, boolean nobodyKnows) {
        rule = verdict.rule();
        verdictSeverity = verdict.severity();
        severity = verdictSeverity.up(raisedBy);
        stale = nobodyKnows;
    }

    boolean says(Fires verdict, boolean nobodyKnows) {
        return rule == verdict.rule() && verdictSeverity == verdict.severity() && stale == nobodyKnows;
    }

    /** What the rule said last. */
    Fires verdict() {
        return new Fires(rule, verdictSeverity);
    }

    /** A promise was broken. */
    void raise(int steps) {
        raisedBy = steps;
        severity = verdictSeverity.up(raisedBy);
    }

    void settle() {
        settledSeverity = verdictSeverity;
    }

    boolean isSettledFor(Fires other) {
        return settledSeverity != null && !other.severity().isWorseThan(settledSeverity);
    }

    void unsettle() {
        settledSeverity = null;
    }

    /** It came back: as if it had not been before. */
    void startOver(Fires verdict) {
        raisedBy = 0;
        settledSeverity = null;
        enter(verdict, false);
    }

    void end() {
        stale = false;
    }

    RuleCode rule() {
        return rule;
    }

    Severity severity() {
        return severity;
    }

    boolean isStale() {
        return stale;
    }
}
