package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.alerts.query.PastStates;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.http.Refusal;

/** Alerts as they were known at a moment; who may see one is decided by where it lies now. */
@ApplicationScoped
class PastAlerts {

    private static final PastStates.Kind<AlertView> ALERTS =
            new PastStates.Kind<>("alert", "alert", """
            whole ->> 'state' as state, whole ->> 'severity' as severity, whole ->> 'rule' as rule,
            cast(whole ->> 'level' as integer) as level, whole ->> 'leader' as leader,
            whole ->> 'department' as department""", AlertView.class);

    private final Alerts alerts;
    private final PastStates states;

    PastAlerts(Alerts alerts, PastStates states) {
        this.alerts = alerts;
        this.states = states;
    }

    Page<AlertView> page(AlertFilter filter, String cursor, int limit, Instant moment) {
        var from = AlertPages.from(filter, cursor);
        return AlertPages.page(states.matching(ALERTS, from.conditions(), moment, limit + 1), limit);
    }

    AlertView require(UUID id, AreaScope scope, Instant moment) {
        alerts.requireVisible(id, scope);
        return states.of(ALERTS, id, moment).orElseThrow(Refusal::notFound);
    }
}
