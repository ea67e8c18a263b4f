package io.targetmonitor.targets.target;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.targets.assessment.Light;
import io.targetmonitor.targets.decision.ManualLight;

/** A light over the computed one; {@code until} is the last day it holds. */
record OverrideForm(
        @NotNull Light light,
        @Schema(required = true) @Size(max = 500) String reason,
        @NotNull LocalDate until) {

    ManualLight light(LocalDate today) {
        Grounds.check(reason, until, today);
        return new ManualLight(light, reason, until);
    }
}
