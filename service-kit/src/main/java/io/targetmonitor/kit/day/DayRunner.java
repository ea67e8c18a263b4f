package io.targetmonitor.kit.day;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import io.targetmonitor.kit.events.Followers;
import io.targetmonitor.kit.events.RelayRunner;
import io.targetmonitor.kit.time.BusinessClock;
import io.targetmonitor.kit.time.BusinessDay;

/** Runs the passes of each new business day, once over all replicas, when everything known before has flowed. */
@ApplicationScoped
class DayRunner {

    private static final long LOCK = 0x7461726765740002L;
    private static final int LOOK_EVERY_MILLIS = 2_000;

    private final List<DayPass> passes;
    private final BusinessClock clock;
    private final BusinessDay days;
    private final RelayRunner relay;
    private final Followers followers;
    private final DataSource database;
    private final Object moved = new Object();
    private final Thread thread = new Thread(this::runForEver, "day");
    private volatile boolean stopped;

    DayRunner(
            @All List<DayPass> passes,
            BusinessClock clock,
            BusinessDay days,
            RelayRunner relay,
            Followers followers,
            DataSource database) {
        this.passes = passes;
        this.clock = clock;
        this.days = days;
        this.relay = relay;
        this.followers = followers;
        this.database = database;
    }

    void start(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(10_000);
    }

    /** Looks at once whether a new day has come. */
    void look() {
        synchronized (moved) {
            moved.notifyAll();
        }
    }

    /** True if today's pass is done and nothing is on its way. */
    boolean idle() {
        return !due() && followers.caughtUp() && relay.empty() && !due();
    }

    private boolean due() {
        var passed = days.passed();
        return passed == null || passed.isBefore(clock.today());
    }

    private void runForEver() {
        while (!stopped) {
            try {
                passWhatIsDue();
                synchronized (moved) {
                    if (!due()) {
                        moved.wait(LOOK_EVERY_MILLIS);
                    }
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                Log.warnf("The pass of the day starts over: %s", e.getMessage());
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private void passWhatIsDue() throws SQLException, InterruptedException {
        while (due() && !(relay.empty() && followers.caughtUp())) {
            Thread.sleep(5);
        }
        if (!due()) {
            return;
        }
        try (var connection = database.getConnection()) {
            if (!locked(connection)) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                return;
            }
            try {
                passDays();
            } finally {
                unlock(connection);
            }
        }
    }

    private void passDays() {
        var today = clock.today();
        var passed = days.passed();
        for (var day = passed == null ? today : passed.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            pass(day);
        }
    }

    private void pass(LocalDate day) {
        passes.forEach(pass -> pass.pass(day));
        days.passed(day);
    }

    private boolean pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (var unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, LOCK);
            unlock.execute();
        }
    }
}
