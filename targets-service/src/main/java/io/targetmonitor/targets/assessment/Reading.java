package io.targetmonitor.targets.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one observation says.
 *
 * @param through the last day the value speaks for, the end of a month
 * @param settled true once the value is final
 */
public record Reading(LocalDate through, BigDecimal value, boolean settled) {

    Reading withValue(BigDecimal counted) {
        return new Reading(through, counted, settled);
    }
}
