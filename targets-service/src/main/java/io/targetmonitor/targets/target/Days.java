package io.targetmonitor.targets.target;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** Days of which some may be missing. */
final class Days {

    private Days() {}

    /** Null if there is none. */
    static LocalDate earliest(LocalDate... days) {
        return Stream.of(days)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
