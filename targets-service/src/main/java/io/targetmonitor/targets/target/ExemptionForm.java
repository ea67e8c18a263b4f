package io.targetmonitor.targets.target;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.targets.decision.Exemption;

/** An approved exemption; {@code until} is the last day it holds. */
record ExemptionForm(
        @NotBlank @Size(max = 300) String scope,
        @Schema(required = true) @Size(max = 500) String reason,
        @NotBlank @Size(max = 300) String document,
        @NotNull LocalDate until) {

    Exemption exemption(LocalDate today) {
        Grounds.check(reason, until, today);
        return new Exemption(scope, reason, document, until);
    }
}
