package io.targetmonitor.alerts.order;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.targetmonitor.alerts.alert.AlertView;
import io.targetmonitor.alerts.alert.Told;
import io.targetmonitor.alerts.alert.Transition;
import io.targetmonitor.alerts.alert.Transition.Kind;
import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.RuleCode;

/**
 * Opens orders for alerts: by itself when an alert comes to be one of the rules that open orders
 * ({@code monitor.orders.opened-by}), and for whoever calls {@link #fire}. In the transaction of the alert.
 */
@ApplicationScoped
public class OrderTrigger {

    private static final String RULES = "alerts-service";

    /** Steps by which a verdict changes. */
    private static final Set<Kind> OF_THE_VERDICT =
            EnumSet.of(Kind.OPENED, Kind.REOPENED, Kind.RAISED, Kind.LOWERED, Kind.RESOLVED);

    /** Decisions, and days that pass: they say nothing of the data. */
    private static final Set<Cause> NOT_OF_THE_DATA = EnumSet.of(
            Cause.BY_HAND, Cause.RULE_CHANGED, Cause.TARGET_WITHDRAWN, Cause.TARGET_EXEMPTED, Cause.PROMISE_BROKEN);

    private final OrderDesk desk;
    private final Orders orders;
    private final OrderSettings settings;

    OrderTrigger(OrderDesk desk, Orders orders, OrderSettings settings) {
        this.desk = desk;
        this.orders = orders;
        this.settings = settings;
    }

    void on(@Observes Told told) {
        for (var step : told.steps()) {
            var revised = changesThePast(step) && flagged(step.alert(), told.at());
            if (!revised && comesToTrigger(step)) {
                fire(step.alert(), told.at());
            }
        }
    }

    /** The alert's subject gets an order, or the alert joins the open one. */
    @Transactional(TxType.MANDATORY)
    public void fire(AlertView alert, Instant at) {
        var about = new About(
                alert.subject(),
                alert.subjectName(),
                alert.subjectNameEn(),
                alert.area(),
                alert.department(),
                alert.leader(),
                alert.provenance());
        var entry = new OrderEntry(alert.id(), alert.subject(), alert.rule().name(), null, at);
        desk.open(
                new Opening(about, alert.department(), OpenedBy.RULE, null, null, alert.dataThrough(), List.of(entry)),
                at,
                RULES);
    }

    private boolean comesToTrigger(Transition step) {
        if (!settings.openedBy().contains(step.alert().rule().name())) {
            return false;
        }
        return switch (step.kind()) {
            case OPENED, REOPENED -> true;
            case RESOLVED -> false;
            default ->
                step.change().fields().stream().anyMatch(field -> field.field().equals("rule"));
        };
    }

    private boolean changesThePast(Transition step) {
        return OF_THE_VERDICT.contains(step.kind())
                && mayOpenOrders(step.alert().family())
                && !NOT_OF_THE_DATA.contains(step.change().cause())
                && step.alert().dataThrough() != null;
    }

    /** What other rules say, such as that a report is late, revises no verdict that an order rests on. */
    private boolean mayOpenOrders(Family family) {
        return RuleCode.of(family).stream().anyMatch(rule -> settings.openedBy().contains(rule.name()));
    }

    private boolean flagged(AlertView alert, Instant at) {
        return orders.lastClosedOf(alert.subject())
                .filter(order -> order.concernsThePastOf(alert.dataThrough()))
                .map(order -> {
                    order.pastRevised(alert.dataThrough(), at).ifPresent(step -> desk.tell(step, at, RULES));
                    return true;
                })
                .orElse(false);
    }
}
