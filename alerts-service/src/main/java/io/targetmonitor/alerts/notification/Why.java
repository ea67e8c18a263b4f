package io.targetmonitor.alerts.notification;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

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

    /** What ends without getting better is no good news: of what takes its place, that is told. */
    private static final Set<Cause> NOT_TOLD = EnumSet.of(Cause.DEADLINE_PASSED, Cause.NOTICE_OVER, Cause.ROW_BROKEN);

    /** Empty where nobody need be told. */
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
            case RESOLVED -> NOT_TOLD.contains(cause) ? Optional.empty() : Optional.of(RESOLVED);
            case LOWERED, UPDATED, ACKNOWLEDGED, COMMENTED -> Optional.empty();
        };
    }
}
