package io.targetmonitor.targets.cascade;

import java.time.Instant;

/** A target and what it is divided into: among areas, and among years or quarters of its own area. */
record Breakdown(Instant asOf, Part target, Division byArea, Division byYear) {}
