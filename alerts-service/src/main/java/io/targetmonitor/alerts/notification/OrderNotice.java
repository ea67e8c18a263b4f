package io.targetmonitor.alerts.notification;

import java.util.Optional;
import java.util.Set;

import io.targetmonitor.alerts.order.OrderChange;
import io.targetmonitor.alerts.order.OrderStep;

/** What is told of an order, for which reason, and to which levels: 0 unit, 1 leader, 2 supervision office. */
enum OrderNotice {
    OPENED(Why.OPENED, Set.of(0, 1)),
    ENTRY_ADDED(Why.RAISED, Set.of(0)),
    OVERDUE(Why.ESCALATED, Set.of(0, 1, 2)),
    REPLIED(Why.REMINDER, Set.of(2)),
    EXTENSION_ASKED(Why.REMINDER, Set.of(2)),
    REVISED(Why.REMINDER, Set.of(2)),
    RETURNED(Why.REMINDER, Set.of(0, 1)),
    EXTENDED(Why.REMINDER, Set.of(0)),
    REOPENED(Why.OPENED, Set.of(0, 1)),
    CLOSED(Why.RESOLVED, Set.of(0, 1));

    private final Why why;
    private final Set<Integer> levels;

    OrderNotice(Why why, Set<Integer> levels) {
        this.why = why;
        this.levels = levels;
    }

    Why why() {
        return why;
    }

    Set<Integer> levels() {
        return levels;
    }

    /**
     * Nobody needs to be told that the unit has accepted; and what a rule adds is told by the message about its alert, for
     * in a storm many join one order.
     */
    static Optional<OrderNotice> of(OrderStep step) {
        return switch (step.kind()) {
            case OPENED -> Optional.of(OPENED);
            case ACCEPTED -> Optional.empty();
            case REPLIED -> Optional.of(REPLIED);
            case RETURNED -> Optional.of(step.change().what() == OrderChange.Why.REOPENED ? REOPENED : RETURNED);
            case EXTENDED -> Optional.of(EXTENDED);
            case CLOSED -> Optional.of(CLOSED);
            case UPDATED ->
                isAddedByRule(step.change())
                        ? Optional.empty()
                        : Optional.of(valueOf(step.change().what().name()));
        };
    }

    private static boolean isAddedByRule(OrderChange change) {
        return change.what() == OrderChange.Why.ENTRY_ADDED && change.entry().text() == null;
    }
}
