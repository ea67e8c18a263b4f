package io.targetmonitor.alerts.notification;

import java.util.Optional;

import io.targetmonitor.alerts.alert.Transition;

/** The reasons for telling somebody; an alert that comes back is told like a new one. */
enum Why {
    OPENED,
    RAISED,
    RESOLVED;

    static Optional<Why> of(Transition.Kind kind) {
        return switch (kind) {
            case OPENED, REOPENED -> Optional.of(OPENED);
            case RAISED -> Optional.of(RAISED);
            case RESOLVED -> Optional.of(RESOLVED);
            case LOWERED, UPDATED, ACKNOWLEDGED, COMMENTED -> Optional.empty();
        };
    }
}
