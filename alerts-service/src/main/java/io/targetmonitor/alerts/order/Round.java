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
 * Wishes of one moment, answered together under the lock of their areas' numbers: a storm asks for thousands, and each
 * must not look again for what those before it found. What joins one order is one step of it.
 *
 * <p>Units must not drown in orders (DOMAIN.md 2.6): one subject has one open order, and a unit gets only so many in a
 * month. What comes on top joins its youngest open one that has room; if none has, one is opened, for no trigger is lost.
 */
final class Round {

    private final Orders orders;
    private final Instant at;
    private final int perUnitAndMonth;
    private final Map<String, SupervisionOrder> open;
    private final Map<Addressee, Long> opened;
    private final Map<Addressee, SupervisionOrder> youngest;
    private final Map<SupervisionOrder, List<Opening>> joining = new LinkedHashMap<>();
    private final List<OrderStep> steps = new ArrayList<>();

    Round(Orders orders, Instant at, Instant startOfMonth, int perUnitAndMonth, List<Opening> wishes) {
        this.orders = orders;
        this.at = at;
        this.perUnitAndMonth = perUnitAndMonth;
        this.open = new HashMap<>(orders.openOf(
                wishes.stream().map(wish -> wish.about().subject()).toList()));
        var addressees = wishes.stream().flatMap(Addressee::of).distinct().toList();
        this.opened = new HashMap<>(orders.openedFor(addressees, startOfMonth));
        this.youngest = new HashMap<>(
                orders.youngestOpenFor(addressees.stream().filter(this::isFull).toList()));
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
        Addressee.of(wish).forEach(addressee -> {
            opened.merge(addressee, 1L, Long::sum);
            youngest.put(addressee, order);
        });
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
        return known != null
                ? known
                : Addressee.of(wish)
                        .filter(this::isFull)
                        .map(this::youngestFor)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private boolean isFull(Addressee addressee) {
        return opened.getOrDefault(addressee, 0L) >= perUnitAndMonth;
    }

    private SupervisionOrder youngestFor(Addressee addressee) {
        var known = youngest.get(addressee);
        if (known == null
                || known.hasRoomFor(joining.getOrDefault(known, List.of()).size() + 1)) {
            return known;
        }
        settle(known, joining.remove(known));
        youngest.remove(addressee);
        youngest.putAll(orders.youngestOpenFor(List.of(addressee)));
        return youngest.get(addressee);
    }

    private void settle(SupervisionOrder order, List<Opening> wishes) {
        order.join(wishes, at).ifPresent(steps::add);
    }
}
