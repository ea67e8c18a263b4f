package io.targetmonitor.targets.target;

import java.time.LocalDate;

import io.targetmonitor.kit.http.Refusal;

/** What every decision over a computed light needs: a reason, and an end that has not passed. */
final class Grounds {

    private Grounds() {}

    static void check(String reason, LocalDate until, LocalDate today) {
        if (reason == null || reason.isEmpty()) {
            throw Refusal.invalid("reason", "reason-required");
        }
        if (until.isBefore(today)) {
            throw Refusal.invalid("until", "in-the-past", today);
        }
    }
}
