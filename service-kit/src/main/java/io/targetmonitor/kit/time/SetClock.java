package io.targetmonitor.kit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The business date is set; its time of day is always ten in the morning. */
record SetClock(ZoneId zone, Supplier<LocalDate> date) implements BusinessClock {

    private static final LocalTime TIME_OF_DAY = LocalTime.of(10, 0);

    @Override
    public Instant now() {
        return date.get().atTime(TIME_OF_DAY).atZone(zone).toInstant();
    }

    @Override
    public Instant horizon() {
        return endOf(date.get());
    }
}
