package io.targetmonitor.local.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

import io.targetmonitor.local.demo.plan.DemoService;
import io.targetmonitor.local.demo.plan.YearPlan;

/**
 * Heshan's year 2023, entered through the public APIs day by day, so that alerts open, rise and resolve on the days
 * they would have.
 *
 * <p>Needs services whose clock is movable and stands at {@link #FIRST_DAY} or has been moved on by an earlier load. A
 * load that was interrupted goes on where it stopped; one that is complete changes nothing.
 */
public final class DemoYear {

    /** The day of the first entry; services with empty data start here. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 3);

    private static final Patience FOR_A_SERVICE_TO_RETURN =
            new Patience(DemoYear::sleep, Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofMinutes(10));
    private static final Patience FOR_A_DAY_TO_PASS =
            new Patience(DemoYear::sleep, Duration.ofMillis(10), Duration.ofMillis(250), Duration.ofMinutes(10));

    private final Walker walker;

    public DemoYear(Map<DemoService, Endpoint> endpoints, Tokens tokens, Consumer<String> progress) {
        var http = new Http(Map.copyOf(endpoints), tokens, FOR_A_SERVICE_TO_RETURN, progress);
        var year = YearPlan.read();
        this.walker = new Walker(year, new ServiceClocks(http, FOR_A_DAY_TO_PASS), new Entries(http), progress);
    }

    /**
     * Blocks until the year is entered up to and including the day.
     *
     * @throws DemoFailed in one line, when a service refuses an entry or stays away for ten minutes
     */
    public void loadUntil(LocalDate businessDate) {
        walker.walk(FIRST_DAY, businessDate);
    }

    private static void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis());
    }
}
