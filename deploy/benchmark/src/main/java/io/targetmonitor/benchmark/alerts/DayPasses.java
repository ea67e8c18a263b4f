package io.targetmonitor.benchmark.alerts;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;

import io.targetmonitor.benchmark.measure.Service;

/** Moves the clock on with some targets due to be looked at, and counts the rows that the pass of the day reads. */
final class DayPasses {

    /** To find, lock, and write each. */
    private static final int ROWS_FOR_EACH_DUE = 4;
    /** Whatever is due or not. */
    private static final int ROWS_IN_ANY_CASE = 1_000;

    /** What the server counts of a session it shows at the latest when that has been idle so long. */
    private static final int COUNTED_AFTER_MILLIS = 12_000;

    private static final String READ = """
            select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables
            where relname in ('watched_target', 'watched_project', 'alert')
            """;

    private final Service management;
    private final Database database;

    DayPasses(Service management, Database database) {
        this.management = management;
        this.database = database;
    }

    void pass(int due) throws IOException, InterruptedException, SQLException {
        database.awaitPublished();
        var day = management.date().plusDays(1);
        database.execute("""
                update watched_target set next_check = date '%s'
                where id in (select id from watched_target order by id limit %d)
                """.formatted(day, due));
        database.execute("vacuum analyze watched_target");
        var before = rowsRead();
        var begun = System.nanoTime();
        management.moveTo(day);
        database.await(() -> !passed().isBefore(day));
        var seconds = (System.nanoTime() - begun) / 1e9;
        var rows = rowsRead() - before;
        System.out.printf(
                "pass of %s with %,d due: %.1f s, %,d rows read%s%n",
                day, due, seconds, rows, rows <= (long) due * ROWS_FOR_EACH_DUE + ROWS_IN_ANY_CASE ? "" : "  OVER");
    }

    private long rowsRead() throws InterruptedException, SQLException {
        Thread.sleep(COUNTED_AFTER_MILLIS);
        return database.number(READ);
    }

    private LocalDate passed() throws SQLException {
        var passed = database.text("select passed from business_day");
        return passed == null ? LocalDate.MIN : LocalDate.parse(passed);
    }
}
