package io.targetmonitor.kit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time of the business: real time, or a set date in demos and tests. What an office did on 2023-04-07 carries
 * that day, whatever the wall clock says when it is replayed.
 */
public interface BusinessClock {

    Instant now();

    ZoneId zone();

    /** The latest instant that is not the future: now, or the end of the day where only the date is set. */
    Instant horizon();

    default LocalDate today() {
        return now().atZone(zone()).toLocalDate();
    }

    default LocalDate dayOf(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    /** The last microsecond of the day, which is what a date means as an {@code asOf}. */
    default Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone()).toInstant().minusNanos(1_000);
    }
}
