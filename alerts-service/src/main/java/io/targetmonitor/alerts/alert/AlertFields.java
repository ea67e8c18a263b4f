package io.targetmonitor.alerts.alert;

import io.targetmonitor.alerts.query.PastStates;

/** What alerts are found by: fields of the entity, or what {@link PastStates} calls them. */
record AlertFields(
        String id,
        String areaPath,
        String openedAt,
        String subject,
        String state,
        String severity,
        String rule,
        String level,
        String leader,
        String department,
        boolean areEnums) {

    static final AlertFields PRESENT = new AlertFields(
            "id",
            "areaPath",
            "openedAt",
            "subject",
            "state",
            "ruling.severity",
            "ruling.rule",
            "answer.level",
            "facts.leader",
            "facts.department",
            true);

    static final AlertFields PAST = new AlertFields(
            "it.id",
            "it.area_path",
            "it.opened_at",
            "it.subject",
            "known.state",
            "known.severity",
            "known.rule",
            "known.level",
            "known.leader",
            "known.department",
            false);

    Object value(Enum<?> value) {
        return areEnums ? value : value.name();
    }
}
