package io.targetmonitor.targets.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The months of a series that values must not fall below.
 *
 * @param basis empty if the series has one only
 * @param from where the count began
 * @param until the last day that a value speaks for: earlier ones matter
 * @param value the only one that is added: months matter if one of them was ever above it. Null if there are several: what is
 *     published already may overrule one of them, which then forbids the others nothing
 */
record Count(UUID series, String basis, LocalDate from, LocalDate until, BigDecimal value) {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    /** One that starts again each January, or one that never does. */
    static Count of(UUID series, Draft draft, boolean startsEachYear) {
        var end = draft.period().end();
        return new Count(series, draft.basis(), startsEachYear ? end.withDayOfYear(1) : EVER, end, draft.value());
    }

    /** All months of either. */
    Count and(Count other) {
        return new Count(
                series,
                basis,
                from.isBefore(other.from) ? from : other.from,
                until.isAfter(other.until) ? until : other.until,
                null);
    }
}
