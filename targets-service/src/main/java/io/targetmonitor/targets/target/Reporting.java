package io.targetmonitor.targets.target;

import java.time.LocalDate;

/**
 * A target and what has been reported for it.
 *
 * @param through the last day of its period for which there is a figure, also between two dates of judgement; null
 *     without any
 */
public record Reporting(TargetView target, LocalDate through) {}
