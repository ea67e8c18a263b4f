package io.targetmonitor.targets.target;

/** A target and the plan in force at the moment asked about. */
record Planned(Target target, TargetPlan plan) {}
