package io.targetmonitor.alerts.order;

import io.targetmonitor.alerts.query.PastStates;

/** What orders are found by: fields of the entity, or what {@link PastStates} calls them. */
record OrderFields(
        String id,
        String areaPath,
        String openedAt,
        String subject,
        String state,
        String unit,
        String overdue,
        String due,
        boolean areEnums) {

    static final OrderFields PRESENT =
            new OrderFields("id", "areaPath", "openedAt", "subject", "state", "unit", "term.overdue", "term.due", true);

    static final OrderFields PAST = new OrderFields(
            "it.id",
            "it.area_path",
            "it.opened_at",
            "it.subject",
            "known.state",
            "known.unit",
            "known.overdue",
            "known.due",
            false);

    Object value(OrderState state) {
        return areEnums ? state : state.name();
    }
}
