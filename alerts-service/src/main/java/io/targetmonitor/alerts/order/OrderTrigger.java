package io.targetmonitor.alerts.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.targetmonitor.alerts.alert.AlertView;
import io.targetmonitor.alerts.alert.Told;
import io.targetmonitor.alerts.alert.Transition;
import io.targetmonitor.alerts.alert.Transition.Kind;
import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.RuleCode;

/**
 * Opens orders for alerts that come to be of one of the rules that open orders ({@code monitor.orders.opened-by}). In
 * the transaction of the alert.
 */
@ApplicationScoped
class OrderTrigger {

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
        var closed = closedOf(told.steps());
        var steps = new ArrayList<OrderStep>();
        var wishes = new ArrayList<Opening>();
        for (var step : told.steps()) {
            var order = changesThePast(step) ? closed.get(step.alert().subject()) : null;
            if (order != null && order.concernsThePastOf(step.alert().dataThrough())) {
                order.pastRevised(step.alert().dataThrough(), told.at()).ifPresent(steps::add);
            } else if (comesToTrigger(step)) {
                wishes.add(wish(step.alert(), told.at()));
            }
        }
        desk.tell(steps, told.at(), RULES);
        desk.openAll(wishes, told.at(), RULES);
    }

    private Map<String, SupervisionOrder> closedOf(List<Transition> steps) {
        var subjects = steps.stream()
                .filter(this::changesThePast)
                .map(step -> step.alert().subject())
                .collect(Collectors.toSet());
        return subjects.isEmpty() ? Map.of() : orders.lastClosedOf(subjects);
    }

    private static Opening wish(AlertView alert, Instant at) {
        var about = new About(
                alert.subject(),
                alert.subjectName(),
                alert.subjectNameEn(),
                alert.area(),
                alert.department(),
                alert.leader(),
                alert.provenance());
        var entry = new OrderEntry(alert.id(), alert.subject(), alert.rule().name(), null, at);
        return new Opening(about, alert.department(), OpenedBy.RULE, null, null, alert.dataThrough(), List.of(entry));
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
}
