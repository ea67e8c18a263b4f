package io.targetmonitor.alerts.notification;

import java.util.Optional;

import io.targetmonitor.alerts.alert.Transition;
import io.targetmonitor.alerts.rule.Cause;

/** The reasons for telling somebody; an alert that comes back, or into other hands, is told there like a new one. */
enum Why {
    OPENED,
    RAISED,
    ESCALATED,
    REMINDER,
    RESOLVED,
    DIGEST;

    /** Empty where nobody need be told: of what takes another's place, the other is told. */
    static Optional<Why> of(Transition step) {
        var cause = step.change().cause();
        if (cause == Cause.PROMISE_BROKEN) {
            return Optional.of(REMINDER);
        }
        if (cause == Cause.ASSIGNED) {
            return Optional.of(OPENED);
        }
        return switch (step.kind()) {
            case OPENED, REOPENED -> Optional.of(OPENED);
            case RAISED -> Optional.of(RAISED);
            case ESCALATED -> Optional.of(ESCALATED);
            case RESOLVED ->
                cause == Cause.DEADLINE_PASSED || cause == Cause.NOTICE_OVER ? Optional.empty() : Optional.of(RESOLVED);
            case LOWERED, UPDATED, ACKNOWLEDGED, COMMENTED -> Optional.empty();
        };
    }
}
