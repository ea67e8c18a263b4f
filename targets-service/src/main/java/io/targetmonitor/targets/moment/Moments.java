package io.targetmonitor.targets.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.kit.time.BusinessClock;

/** Finds the moment that a request, an event or a new day is about. */
@ApplicationScoped
public class Moments {

    private static final LocalTime BUSINESS_HOUR = LocalTime.of(10, 0);

    private final BusinessClock clock;
    private final AsOf asOf;

    Moments(BusinessClock clock, AsOf asOf) {
        this.clock = clock;
        this.asOf = asOf;
    }

    public Moment present() {
        var now = clock.now();
        var horizon = clock.horizon();
        // in real time the two are read one after the other, and what is decided now must be known now
        return new Moment(horizon.isBefore(now) ? now : horizon, now, clock.zone(), false);
    }

    /** Of an {@code asOf} parameter; the present one without. */
    public Moment asked(String parameter) {
        if (parameter == null || parameter.isBlank()) {
            return present();
        }
        var instant = asOf.of(parameter);
        return new Moment(instant, instant, clock.zone(), true);
    }

    /** The moment of an event: whoever handles it takes its time as now. */
    public Moment of(Instant businessTime) {
        var present = present();
        return businessTime.isBefore(present.at())
                ? new Moment(businessTime, businessTime, clock.zone(), false)
                : present;
    }

    /** The business hours of a day that may already be over. */
    public Moment of(LocalDate day) {
        return day.isBefore(clock.today())
                ? new Moment(
                        clock.endOf(day),
                        day.atTime(BUSINESS_HOUR).atZone(clock.zone()).toInstant(),
                        clock.zone(),
                        false)
                : present();
    }
}
