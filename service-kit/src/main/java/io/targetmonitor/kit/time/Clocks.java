package io.targetmonitor.kit.time;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import io.targetmonitor.kit.MonitorConfig;

/** Chooses the clocks once, at start. */
class Clocks {

    @Produces
    @ApplicationScoped
    Clock realTime() {
        return Clock.systemUTC();
    }

    @Produces
    @ApplicationScoped
    BusinessClock businessTime(MonitorConfig config, Clock clock, BusinessDay day) {
        if (config.clock() == MonitorConfig.ClockKind.MOVABLE) {
            return new SetClock(config.zone(), day::today);
        }
        return config.businessDate()
                .<BusinessClock>map(date -> new SetClock(config.zone(), () -> date))
                .orElseGet(() -> new RealClock(config.zone(), clock));
    }
}
