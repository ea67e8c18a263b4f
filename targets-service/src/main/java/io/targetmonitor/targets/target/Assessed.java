package io.targetmonitor.targets.target;

import java.time.LocalDate;

/**
 * A target as judged at a moment.
 *
 * @param reportedThrough the last day of the period for which there is a figure; null without any
 * @param nextChange the next day on which time alone may change it; null: none
 */
record Assessed(Target target, TargetView view, LocalDate reportedThrough, LocalDate nextChange) {}
