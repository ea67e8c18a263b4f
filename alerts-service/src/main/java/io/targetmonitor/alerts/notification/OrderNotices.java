package io.targetmonitor.alerts.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.targetmonitor.alerts.alert.AlertBook;
import io.targetmonitor.alerts.alert.AlertView;
import io.targetmonitor.alerts.notification.Notification.BothLanguages;
import io.targetmonitor.alerts.order.OrderEntry;
import io.targetmonitor.alerts.order.OrderTold;
import io.targetmonitor.alerts.order.OrderView;
import io.targetmonitor.kit.MonitorConfig;
import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.events.EventLog;
import io.targetmonitor.kit.events.Ids;
import io.targetmonitor.kit.events.NewEvent;
import io.targetmonitor.kit.http.Language;

/**
 * Asks for the messages that the steps of orders call for, in the transaction of the step. They go out at once: orders
 * are few, and somebody has a day to keep.
 */
@ApplicationScoped
class OrderNotices {

    private final EventLog log;
    private final AlertBook alerts;
    private final MonitorConfig config;
    private final OrderTexts chinese = new OrderTexts(new Texts(Language.CHINESE));
    private final OrderTexts english = new OrderTexts(new Texts(Locale.ENGLISH));

    OrderNotices(EventLog log, AlertBook alerts, MonitorConfig config) {
        this.log = log;
        this.alerts = alerts;
        this.config = config;
    }

    void on(@Observes OrderTold told) {
        var due = told.steps().stream()
                .flatMap(step -> OrderNotice.of(step).map(notice -> new Due(notice, step.order())).stream())
                .toList();
        if (due.isEmpty()) {
            return;
        }
        var alerts = alertsOf(due);
        log.appendAll(due.stream()
                .flatMap(one -> messages(one, alerts.get(firstAlert(one.order))))
                .map(message -> event(message, told))
                .toList());
    }

    /** What is to be told of an order. */
    private record Due(OrderNotice notice, OrderView order) {}

    private Map<UUID, AlertView> alertsOf(List<Due> due) {
        var ids = due.stream()
                .map(one -> firstAlert(one.order))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? new HashMap<>()
                : alerts.of(ids).stream().collect(Collectors.toMap(AlertView::id, Function.identity()));
    }

    /** The one that led to it; null where an order was opened without one. */
    private static UUID firstAlert(OrderView order) {
        return order.entries().stream()
                .map(OrderEntry::alert)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Stream<Notification> messages(Due due, AlertView alert) {
        return recipients(due.notice, due.order).map(recipient -> message(due.notice, due.order, alert, recipient));
    }

    private static NewEvent event(Notification message, OrderTold told) {
        return new NewEvent(
                Notifier.TOPIC,
                Notifier.TYPE,
                message.order().id().toString(),
                Area.parse(message.order().area()),
                told.at(),
                told.actor(),
                new Notifier.Data(message));
    }

    private static Stream<Recipient> recipients(OrderNotice notice, OrderView order) {
        var named = Stream.of(0, 1, 2)
                .filter(notice.levels()::contains)
                .flatMap(level -> recipient(level, order).stream())
                .toList();
        return named.isEmpty() ? Stream.of(Recipient.supervisors()) : named.stream();
    }

    private static List<Recipient> recipient(int level, OrderView order) {
        return switch (level) {
            case 0 -> order.unit() == null ? List.of() : List.of(new Recipient(null, null, order.unit(), 0));
            case 1 -> order.leader() == null ? List.of() : List.of(new Recipient(null, order.leader(), null, 1));
            default -> List.of(Recipient.supervisors());
        };
    }

    private Notification message(OrderNotice notice, OrderView order, AlertView alert, Recipient recipient) {
        return new Notification(
                Ids.next(),
                notice.why(),
                List.of(recipient),
                new BothLanguages(chinese.title(notice, order), english.title(notice, order)),
                new BothLanguages(chinese.text(notice, order), english.text(notice, order)),
                config.publicUrl() + "/orders/" + order.id(),
                alert,
                null,
                order,
                null);
    }
}
