package io.targetmonitor.alerts.order;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.targetmonitor.alerts.alert.PassTime;
import io.targetmonitor.kit.day.DayPass;

/** Finds orders whose due day has passed, in batches that each commit; what was found is not found again. */
@ApplicationScoped
class OrderDeadlines implements DayPass {

    private static final int BATCH = 200;
    private static final String DEADLINES = "alerts-service";

    private final Orders orders;
    private final OrderDesk desk;
    private final PassTime time;

    OrderDeadlines(Orders orders, OrderDesk desk, PassTime time) {
        this.orders = orders;
        this.desk = desk;
        this.time = time;
    }

    @Override
    public void pass(LocalDate day) {
        while (QuarkusTransaction.requiringNew().call(() -> some(day))) {}
    }

    private boolean some(LocalDate day) {
        var at = time.of(day);
        var lapsed = orders.lapsed(day, BATCH);
        var steps =
                lapsed.stream().flatMap(order -> order.lapse(day, at).stream()).toList();
        desk.tell(steps, at, DEADLINES);
        return !lapsed.isEmpty();
    }
}
