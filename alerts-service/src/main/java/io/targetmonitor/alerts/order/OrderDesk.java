package io.targetmonitor.alerts.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.events.EventLog;
import io.targetmonitor.kit.events.Ids;
import io.targetmonitor.kit.events.NewEvent;
import io.targetmonitor.kit.time.BusinessClock;
import io.targetmonitor.kit.time.WorkingCalendar;

/** Opens orders, or lets a wish for one join what is open already, and tells every step as an event. */
@ApplicationScoped
class OrderDesk {

    static final String TOPIC = "alerts.events.v1";

    private final Orders orders;
    private final OrderNumbers numbers;
    private final OrderSettings settings;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;
    private final EventLog log;
    private final Event<OrderTold> told;

    OrderDesk(
            Orders orders,
            OrderNumbers numbers,
            OrderSettings settings,
            WorkingCalendar calendar,
            BusinessClock clock,
            EventLog log,
            Event<OrderTold> told) {
        this.orders = orders;
        this.numbers = numbers;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
        this.log = log;
        this.told = told;
    }

    /** The order that answers for it from now on, and whether it is a new one. */
    record Opened(SupervisionOrder order, boolean isNew) {}

    @Transactional(TxType.MANDATORY)
    Opened open(Opening wish, Instant businessTime, String actor) {
        return answer(List.of(wish), businessTime, actor).get(0);
    }

    @Transactional(TxType.MANDATORY)
    void openAll(List<Opening> wishes, Instant businessTime, String actor) {
        answer(wishes, businessTime, actor);
    }

    private List<Opened> answer(List<Opening> wishes, Instant businessTime, String actor) {
        if (wishes.isEmpty()) {
            return List.of();
        }
        var at = businessTime.truncatedTo(ChronoUnit.MILLIS);
        var today = clock.dayOf(at);
        var series = numbers.locked(
                today.getYear(), wishes.stream().map(OrderDesk::areaOf).toList());
        var round = new Round(orders, at, startOfMonth(at), settings.perUnitAndMonth(), wishes);
        var opened = wishes.stream()
                .map(wish -> round.take(wish, () -> made(wish, series.next(areaOf(wish)), at, today)))
                .toList();
        numbers.keep(series);
        tell(round.steps(), at, actor);
        return opened;
    }

    private static String areaOf(Opening wish) {
        return Area.parse(wish.about().area()).code();
    }

    private Instant startOfMonth(Instant at) {
        return ZonedDateTime.ofInstant(at, clock.zone())
                .withDayOfMonth(1)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
    }

    private SupervisionOrder made(Opening wish, OrderNumber number, Instant at, LocalDate today) {
        var due = wish.due() == null ? calendar.plusWorkdays(today, settings.workingDays()) : wish.due();
        return new SupervisionOrder(Ids.next(), number, wish, due, at);
    }

    @Transactional(TxType.MANDATORY)
    void tell(OrderStep step, Instant at, String actor) {
        tell(List.of(step), at, actor);
    }

    @Transactional(TxType.MANDATORY)
    void tell(List<OrderStep> steps, Instant at, String actor) {
        if (steps.isEmpty()) {
            return;
        }
        orders.flush();
        log.appendAll(steps.stream().map(step -> event(step, at, actor)).toList());
        told.fire(new OrderTold(List.copyOf(steps), at, actor));
    }

    private static NewEvent event(OrderStep step, Instant at, String actor) {
        var order = step.order();
        return new NewEvent(
                TOPIC,
                step.kind().eventType(),
                order.id().toString(),
                Area.parse(order.area()),
                at,
                actor,
                new Data(order, step.change()));
    }

    record Data(OrderView order, OrderChange change) {}
}
