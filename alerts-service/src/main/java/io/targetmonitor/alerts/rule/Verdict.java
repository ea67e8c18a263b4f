package io.targetmonitor.alerts.rule;

/** What a family of rules says of one subject on one day. */
public sealed interface Verdict {

    /** There is something to worry about. */
    record Fires(RuleCode rule, Severity severity) implements Verdict {}

    /** There is nothing (any more) to worry about. */
    record Clear(Cause cause) implements Verdict {}

    /** Nobody knows: silence does not heal, so what is open stays open, marked stale. */
    record Unknown() implements Verdict {}
}
