package io.targetmonitor.kit.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Business time is real time. */
record RealClock(ZoneId zone, Clock clock) implements BusinessClock {

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Instant horizon() {
        return now();
    }
}
