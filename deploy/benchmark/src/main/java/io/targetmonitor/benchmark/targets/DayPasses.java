package io.targetmonitor.benchmark.targets;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;

import io.targetmonitor.benchmark.measure.Service;

/** Moves the clock on, with every target due to be looked at, and waits until the pass of the day is done. */
final class DayPasses {

    private static final int BAR_SECONDS = 60;
    private static final int LOOK_EVERY_MILLIS = 20;

    /** Who follows asks for news some times a second, and knows only then how much there is. */
    private static final int QUIET_LOOKS = 10;

    private static final int LOOK_AGAIN_MILLIS = 500;

    private final Service management;
    private final Service followers;
    private final Connection database;

    /** @param followers the management port of alerts-service, which takes the events in */
    DayPasses(Service management, Service followers, Connection database) {
        this.management = management;
        this.followers = followers;
        this.database = database;
    }

    void pass() throws IOException, InterruptedException, SQLException {
        awaitQuiet();
        var day = management.date().plusDays(1);
        execute("update target set next_change_on = date '%s' where withdrawn_at is null".formatted(day));
        execute("vacuum analyze target");
        var told = events();
        var begun = System.nanoTime();
        management.moveTo(day);
        await(() -> !passed().isBefore(day));
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "pass of %s: %.1f s, %d events%s%n",
                day, seconds, events() - told, seconds <= BAR_SECONDS ? "" : "  OVER");
    }

    /** Until what was told before is published and taken in, for a while: the same machine does all of it. */
    void awaitQuiet() throws IOException, InterruptedException, SQLException {
        await(this::staysQuiet);
    }

    private boolean staysQuiet() throws IOException, InterruptedException, SQLException {
        for (var looks = 0; looks < QUIET_LOOKS; looks++) {
            if (!isQuiet()) {
                return false;
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        return true;
    }

    private boolean isQuiet() throws IOException, InterruptedException, SQLException {
        return text("select passed from business_day") != null
                && number("select count(*) from event where position is null") == 0
                && followers.lag() == 0;
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException, SQLException;
    }

    private static void await(Condition condition) throws IOException, InterruptedException, SQLException {
        var patience = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("Nothing happens: what does the log of the service say?");
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private LocalDate passed() throws SQLException {
        var passed = text("select passed from business_day");
        return passed == null ? LocalDate.MIN : LocalDate.parse(passed);
    }

    private long events() throws SQLException {
        return number("select count(*) from event");
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
