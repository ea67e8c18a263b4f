package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.time.BusinessClock;

/** The business time of what the pass of a day does. */
@ApplicationScoped
public class PassTime {

    /** When offices act on what a new day brings. */
    private static final LocalTime START_OF_WORK = LocalTime.of(10, 0);

    private final BusinessClock clock;

    PassTime(BusinessClock clock) {
        this.clock = clock;
    }

    /** A pass at night must not speak of a time to come. */
    public Instant of(LocalDate day) {
        var work = day.atTime(START_OF_WORK).atZone(clock.zone()).toInstant();
        return work.isAfter(clock.now()) ? clock.now() : work;
    }
}
