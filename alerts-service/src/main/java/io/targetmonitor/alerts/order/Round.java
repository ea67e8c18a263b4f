package io.targetmonitor.alerts.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Wishes of one area and moment, answered together under the lock of the area's numbers: a storm asks for thousands, and
 * each must not look again for what those before it found. What joins one order is one step of it.
 *
 * <p>Units must not drown in orders (DOMAIN.md 2.6): one subject has one open order, and a unit gets only so many in a
 * month. What comes on top joins its youngest open one that has room; if none has, one is opened, for no trigger is lost.
 */
final class Round {

    private final Orders orders;
    private final String area;
    private final Instant at;
    private final int perUnitAndMonth;
    private final Map<String, SupervisionOrder> open;
    private final Map<String, Long> opened;
    private final Map<String, SupervisionOrder> youngest;
    private final Map<SupervisionOrder, List<Opening>> joining = new LinkedHashMap<>();
    private final List<OrderStep> steps = new ArrayList<>();

    Round(Orders orders, String area, Instant at, Instant startOfMonth, int perUnitAndMonth, List<Opening> wishes) {
        this.orders = orders;
        this.area = area;
        this.at = at;
        this.perUnitAndMonth = perUnitAndMonth;
        this.open = new HashMap<>(orders.openOf(
                wishes.stream().map(wish -> wish.about().subject()).toList()));
        var units = wishes.stream()
                .map(Opening::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        this.opened = new HashMap<>(units.isEmpty() ? Map.of() : orders.openedFor(units, area, startOfMonth));
        this.youngest =
                new HashMap<>(youngestOf(units.stream().filter(this::isFull).toList()));
    }

    /** The order that answers for it from now on, and whether it is a new one. */
    OrderDesk.Opened take(Opening wish, Supplier<SupervisionOrder> maker) {
        var known = knownFor(wish);
        if (known != null) {
            joining.computeIfAbsent(known, order -> new ArrayList<>()).add(wish);
            return new OrderDesk.Opened(known, false);
        }
        var order = maker.get();
        orders.persist(order);
        open.put(order.subject(), order);
        if (wish.unit() != null) {
            opened.merge(wish.unit(), 1L, Long::sum);
            youngest.put(wish.unit(), order);
        }
        steps.add(order.opened());
        return new OrderDesk.Opened(order, true);
    }

    /** Ends the round. */
    List<OrderStep> steps() {
        joining.forEach(this::settle);
        return List.copyOf(steps);
    }

    private SupervisionOrder knownFor(Opening wish) {
        var known = open.get(wish.about().subject());
        return known == null && wish.unit() != null && isFull(wish.unit()) ? youngestFor(wish.unit()) : known;
    }

    private boolean isFull(String unit) {
        return opened.getOrDefault(unit, 0L) >= perUnitAndMonth;
    }

    private SupervisionOrder youngestFor(String unit) {
        var known = youngest.get(unit);
        if (known == null
                || known.hasRoomFor(joining.getOrDefault(known, List.of()).size() + 1)) {
            return known;
        }
        settle(known, joining.remove(known));
        youngest.remove(unit);
        youngest.putAll(youngestOf(List.of(unit)));
        return youngest.get(unit);
    }

    private Map<String, SupervisionOrder> youngestOf(List<String> units) {
        return units.isEmpty() ? Map.of() : orders.youngestOpenFor(units, area);
    }

    private void settle(SupervisionOrder order, List<Opening> wishes) {
        order.join(wishes, at).ifPresent(steps::add);
    }
}
