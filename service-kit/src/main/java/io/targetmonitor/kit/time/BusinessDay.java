package io.targetmonitor.kit.time;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.MonitorConfig;

/** The stored business day: the set date of a movable clock, and the last day whose pass is done. */
@ApplicationScoped
public class BusinessDay {

    private final DataSource database;
    private final MonitorConfig config;
    private volatile LocalDate today;

    BusinessDay(DataSource database, MonitorConfig config) {
        this.database = database;
        this.config = config;
    }

    /** The set date; read once, for only this process moves it. */
    public LocalDate today() {
        if (today == null) {
            today = storedOrFirst();
        }
        return today;
    }

    /** True if moved; false if the date lies before the present one. */
    public synchronized boolean moveTo(LocalDate date) {
        if (date.isBefore(today())) {
            return false;
        }
        execute("update business_day set today = ?", date);
        today = date;
        return true;
    }

    public LocalDate passed() {
        return read("passed");
    }

    public void passed(LocalDate day) {
        execute("update business_day set passed = ?", day);
    }

    private LocalDate storedOrFirst() {
        var stored = read("today");
        return stored != null
                ? stored
                : config.businessDate()
                        .orElseThrow(() ->
                                new IllegalStateException("A movable clock needs monitor.business-date to start from"));
    }

    private LocalDate read(String column) {
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement("select " + column + " from business_day");
                var row = query.executeQuery()) {
            row.next();
            return row.getObject(1, LocalDate.class);
        } catch (SQLException e) {
            throw new IllegalStateException("The business day cannot be read", e);
        }
    }

    private void execute(String update, LocalDate day) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(update)) {
            statement.setDate(1, Date.valueOf(day));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The business day cannot be stored", e);
        }
    }
}
