package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.indicator.Unit;
import io.targetmonitor.targets.observation.VintageView;

/**
 * What a chart of a target shows, each list in the order of its months.
 *
 * @param plan what the plan wants at the end of each month; empty where nothing is paced
 * @param actual what the target counts at the end of each month that has data
 * @param forecast the band at the ends of the months to come; empty without a forecast
 * @param basis the record behind the band, or why there is none
 */
record Trajectory(
        UUID targetId,
        Instant asOf,
        Unit unit,
        Period period,
        int planVersion,
        List<Expected> plan,
        List<Actual> actual,
        List<Band> forecast,
        Basis basis) {

    /** @param stretch null without one */
    record Expected(LocalDate through, BigDecimal expected, BigDecimal stretch) {}

    /** @param vintages all that was said of the month, in the order of publication; empty for derived values */
    record Actual(LocalDate through, BigDecimal value, List<VintageView> vintages) {}

    /** 10, 50 and 90 percent lie below. */
    record Band(LocalDate through, BigDecimal p10, BigDecimal p50, BigDecimal p90) {}
}
