package io.targetmonitor.alerts.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.alerts.query.Conditions;
import io.targetmonitor.alerts.query.PastStates;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;

/** Orders as they were known at a moment; who may see one is decided by where it lies now. */
@ApplicationScoped
class PastOrders {

    private static final PastStates.Kind<OrderView> ORDERS =
            new PastStates.Kind<>("supervision_order", "order", """
            whole ->> 'state' as state, whole ->> 'unit' as unit, cast(whole ->> 'overdue' as boolean) as overdue,
            cast(whole ->> 'due' as date) as due""", OrderView.class);

    private final Orders orders;
    private final PastStates states;

    PastOrders(Orders orders, PastStates states) {
        this.orders = orders;
        this.states = states;
    }

    List<OrderView> matching(Conditions conditions, Instant moment, int limit) {
        return states.matching(ORDERS, conditions, moment, limit);
    }

    OrderView require(UUID id, AreaScope scope, Instant moment) {
        orders.requireVisible(id, scope);
        return states.of(ORDERS, id, moment).orElseThrow(Refusal::notFound);
    }
}
