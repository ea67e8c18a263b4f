package io.targetmonitor.alerts.rule;

/** A rule was tuned: what its family watches must be judged again. */
public record RuleTuned(Family family) {}
