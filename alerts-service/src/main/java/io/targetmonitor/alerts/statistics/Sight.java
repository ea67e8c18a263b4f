package io.targetmonitor.alerts.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * From when statistics look at alerts: from now, or from a moment that did not know what came after it.
 *
 * @param now the moment ages are reckoned to, {@code today} its day
 */
record Sight(Optional<Instant> past, Instant now, LocalDate today) {

    private static final String ALL = "infinity";

    boolean isPast() {
        return past.isPresent();
    }

    /** What the query of alerts asks for, in its order. */
    List<String> ofAlerts() {
        var age = now.toString();
        return past.map(moment ->
                        List.of(age, moment.toString(), today.toString(), today.toString(), moment.toString()))
                .orElseGet(() -> List.of(age, today.toString(), ALL, ALL));
    }

    /** What the query of orders asks for. */
    List<String> ofOrders() {
        return List.of(past.map(Instant::toString).orElse(ALL));
    }
}
