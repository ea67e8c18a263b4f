package io.targetmonitor.kit.housekeeping;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import io.targetmonitor.kit.MonitorConfig;
import io.targetmonitor.kit.day.DayPass;

/** Makes the months of the event table that will be needed and drops those past their time. */
@ApplicationScoped
class EventMonths implements DayPass {

    private final DataSource database;
    private final Clock clock;
    private final Period kept;

    EventMonths(DataSource database, Clock clock, MonitorConfig config) {
        this.database = database;
        this.clock = clock;
        this.kept = config.eventsKept();
    }

    void start(@Observes StartupEvent started) {
        tidy();
    }

    @Override
    public void pass(LocalDate day) {
        tidy();
    }

    /** By real time, as the table is partitioned, whatever the business date is. */
    private void tidy() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (var connection = database.getConnection();
                var ahead = connection.prepareStatement("select event_months_ahead(?, 2)");
                var drop = connection.prepareStatement("select event_drop_before(?)")) {
            ahead.setObject(1, today);
            ahead.execute();
            drop.setObject(1, today.minus(kept));
            drop.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The event table cannot be tidied", e);
        }
    }
}
