package io.targetmonitor.targets.target;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.kit.http.Reason;
import io.targetmonitor.kit.http.Refusal;

/** Why a target no longer stands; {@code date} of the decision, today if left out. */
record Withdrawal(@Schema(required = true) @Size(max = 500) String reason, LocalDate date) {

    void check(LocalDate today) {
        Reason.require(reason);
        if (date != null && date.isAfter(today)) {
            throw Refusal.invalid("date", "in-the-future", today);
        }
    }
}
