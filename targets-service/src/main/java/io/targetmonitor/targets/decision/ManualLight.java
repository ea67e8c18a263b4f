package io.targetmonitor.targets.decision;

import java.time.LocalDate;

import io.targetmonitor.targets.assessment.Light;

/**
 * A light that a person puts over the computed one, which stays visible beside it.
 *
 * @param until the last day it holds
 */
public record ManualLight(Light light, String reason, LocalDate until) {

    boolean holdsOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
