package io.targetmonitor.targets.target;

import java.time.LocalDate;

/**
 * A target as judged at a moment.
 *
 * @param nextChange the next day on which time alone may change it; null: none
 */
record Assessed(Target target, TargetView view, LocalDate nextChange) {}
