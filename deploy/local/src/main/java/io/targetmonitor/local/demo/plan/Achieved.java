package io.targetmonitor.local.demo.plan;

import java.time.LocalDate;

/** A milestone reached by a made-up project. */
final class Achieved {

    /** Asked for where an earlier step has no date; for these projects nobody made one up. */
    private static final String REASON = "演示数据：此前环节的日期未给出 (demo data: no dates were made up for earlier steps)";

    private Achieved() {}

    static Body on(LocalDate day) {
        return new Body()
                .with("achieved", day.toString())
                .with("reason", REASON)
                .with("source", DemoData.LABEL);
    }

    /** The statistics office's day, in its book. */
    static Body inStatistics(LocalDate day) {
        return on(day).with("basis", "STATISTICS");
    }
}
