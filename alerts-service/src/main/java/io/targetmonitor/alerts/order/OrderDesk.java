package io.targetmonitor.alerts.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

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

/**
 * Opens orders, or lets a wish for one join what is open already, and tells every step as an event.
 *
 * <p>Units must not drown in orders (DOMAIN.md 2.6): one subject has one open order, and a unit gets only so many in a
 * month. What comes on top joins its youngest open one; if none has room, one is opened, for no trigger is lost.
 */
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
        var at = businessTime.truncatedTo(ChronoUnit.MILLIS);
        var today = clock.dayOf(at);
        var area = Area.parse(wish.about().area()).code();
        numbers.lock(today.getYear(), area);
        var known = orders.openOf(wish.about().subject());
        if (known.isEmpty() && isOverTheCap(wish, area, at)) {
            known = orders.youngestOpenFor(wish.unit(), area);
        }
        return known.map(order -> joined(order, wish, at, actor))
                .orElseGet(() -> opened(numbers.next(today.getYear(), area), wish, at, today, actor));
    }

    private boolean isOverTheCap(Opening wish, String area, Instant at) {
        return wish.unit() != null
                && orders.openedFor(wish.unit(), area, startOfMonth(at)) >= settings.perUnitAndMonth();
    }

    private Instant startOfMonth(Instant at) {
        return ZonedDateTime.ofInstant(at, clock.zone())
                .withDayOfMonth(1)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
    }

    private Opened joined(SupervisionOrder order, Opening wish, Instant at, String actor) {
        wish.entries()
                .forEach(entry -> order.join(entry, wish.judgedThrough(), at).ifPresent(step -> tell(step, at, actor)));
        return new Opened(order, false);
    }

    private Opened opened(OrderNumber number, Opening wish, Instant at, LocalDate today, String actor) {
        var due = wish.due() == null ? calendar.plusWorkdays(today, settings.workingDays()) : wish.due();
        var order = new SupervisionOrder(Ids.next(), number, wish, due, at);
        orders.persist(order);
        tell(order.opened(), at, actor);
        return new Opened(order, true);
    }

    @Transactional(TxType.MANDATORY)
    void tell(OrderStep step, Instant at, String actor) {
        orders.flush();
        var order = step.order();
        log.append(new NewEvent(
                TOPIC,
                step.kind().eventType(),
                order.id().toString(),
                Area.parse(order.area()),
                at,
                actor,
                new Data(order, step.change())));
        told.fire(new OrderTold(step, at, actor));
    }

    record Data(OrderView order, OrderChange change) {}
}
