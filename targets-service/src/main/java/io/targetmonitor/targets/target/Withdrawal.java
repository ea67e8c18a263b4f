package io.targetmonitor.targets.target;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;

import io.targetmonitor.kit.http.Refusal;

/** Why a target no longer stands; {@code date} of the decision, today if left out. */
record Withdrawal(@Size(max = 500) String reason, LocalDate date) {

    void check(LocalDate today) {
        if (reason == null || reason.isEmpty()) {
            throw Refusal.invalid("reason", "reason-required");
        }
        if (date != null && date.isAfter(today)) {
            throw Refusal.invalid("date", "in-the-future", today);
        }
    }
}
