package io.targetmonitor.targets.target;

import java.time.LocalDate;

import io.targetmonitor.kit.http.Reason;
import io.targetmonitor.kit.http.Refusal;

/** What every decision over a computed light needs: a reason, and an end that has not passed. */
final class Grounds {

    private Grounds() {}

    static void check(String reason, LocalDate until, LocalDate today) {
        Reason.require(reason);
        if (until.isBefore(today)) {
            throw Refusal.invalid("until", "in-the-past", today);
        }
    }
}
