package io.targetmonitor.targets.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Planned milestones that are still open, shifted by the delays that were observed.
 *
 * @param planned a day for each open milestone
 * @param delays days by which milestones of the kind were reached after their plan, negative before it
 * @param unplanned share of what was reached that nobody had planned, from 0 to 1
 * @param certain milestones beside the planned ones of which somebody supposes that they will be reached
 */
public record Pipeline(List<LocalDate> planned, List<Long> delays, double unplanned, int certain) {

    public Pipeline {
        planned = List.copyOf(planned);
        delays = List.copyOf(delays);
    }

    /** Days between a plan and its fulfilment. */
    public static long delay(LocalDate planned, LocalDate achieved) {
        return ChronoUnit.DAYS.between(planned, achieved);
    }

    /** How many of them will be reached after the day and not after the end. */
    double expected(LocalDate from, LocalDate end) {
        return planned.stream().mapToDouble(day -> chance(day, from, end)).sum();
    }

    /** Of the delays that have not yet been refuted, the share that ends in time; without any, one half. */
    private double chance(LocalDate day, LocalDate from, LocalDate end) {
        var possible = delays.stream()
                .filter(delay -> day.plusDays(delay).isAfter(from))
                .toList();
        var inTime = possible.stream()
                .filter(delay -> !day.plusDays(delay).isAfter(end))
                .count();
        return (inTime + 0.5) / (possible.size() + 1);
    }
}
