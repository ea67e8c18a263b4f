package io.targetmonitor.alerts.chronicle;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.targetmonitor.kit.day.DayPass;
import io.targetmonitor.kit.time.BusinessClock;

/** Forgets what is older than anybody tries a rule on, in batches that each commit. */
@ApplicationScoped
class ChronicleAge implements DayPass {

    private static final int YEARS = 5;
    private static final int BATCH = 5_000;

    private final Chronicle chronicle;
    private final BusinessClock clock;

    ChronicleAge(Chronicle chronicle, BusinessClock clock) {
        this.chronicle = chronicle;
        this.clock = clock;
    }

    @Override
    public void pass(LocalDate day) {
        var before = day.minusYears(YEARS).atStartOfDay(clock.zone()).toInstant();
        while (QuarkusTransaction.requiringNew().call(() -> chronicle.forget(before, BATCH)) == BATCH) {}
    }
}
