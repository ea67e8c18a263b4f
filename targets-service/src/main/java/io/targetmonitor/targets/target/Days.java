package io.targetmonitor.targets.target;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** Days of which some may be missing. */
final class Days {

    private Days() {}

    /** The day, or tomorrow if that is later; null without a day. */
    static LocalDate after(LocalDate today, LocalDate day) {
        return day == null || day.isAfter(today) ? day : today.plusDays(1);
    }

    /** Null if there is none. */
    static LocalDate earliest(LocalDate... days) {
        return Stream.of(days)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
