package io.targetmonitor.alerts.statistics;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the alerts of a group that opened within a window. Durations are in days.
 *
 * @param opened how many there were
 * @param open those not resolved today, by age and by level
 * @param timeToAcknowledge from opening to the promise, of those acknowledged
 * @param timeToAnswer from the opening of a supervision order to its first reply; only by leader and department
 * @param timeToResolve of those resolved; one that came back counts from its first opening
 */
record Statistic(
        Group group,
        int opened,
        Open open,
        Duration timeToAcknowledge,
        Duration timeToAnswer,
        Duration timeToResolve,
        Promised promises) {

    /** Only what was asked for by {@code by} is set; null there: nobody is named. */
    @Schema(name = "AlertGroup")
    record Group(String leader, String department, String rule, String area) {}

    /**
     * @param total all that are open
     * @param days7 at most 7 days old; {@code days30} more, at most 30; {@code days90} more, at most 90; {@code older} more
     * @param level0 with the unit; {@code level1} the leader, {@code level2} the supervision office, {@code level3} the mayor
     */
    @Schema(name = "OpenAlerts")
    record Open(
            int total, int days7, int days30, int days90, int older, int level0, int level1, int level2, int level3) {}

    /** Both null when {@code count} is 0. */
    @Schema(name = "AlertDuration")
    record Duration(int count, BigDecimal median, BigDecimal p90) {}

    /**
     * @param kept resolved on the promised day at the latest
     * @param broken not resolved on that day, which is over
     * @param pending the day is not over
     */
    @Schema(name = "AlertPromises")
    record Promised(int made, int kept, int broken, int pending) {}
}
