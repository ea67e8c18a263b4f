package io.targetmonitor.targets.target;

/** A target and what its plan says, ready to be judged. */
record Judged(Target target, Plan plan, int planVersion) {}
