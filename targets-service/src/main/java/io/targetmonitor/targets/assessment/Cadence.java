package io.targetmonitor.targets.assessment;

import java.time.LocalDate;

import io.targetmonitor.kit.time.Period;

/** How often a target is judged. */
public enum Cadence {
    MONTH,
    /** For what comes in bursts, such as signings at quarterly ceremonies: months between only advise. */
    QUARTER;

    /** Whether a period ends with a day to judge at and holds as much as is judged by then. */
    public boolean fits(Period period) {
        return this == MONTH || period.start().getMonthValue() % 3 == 1 && judges(period.end());
    }

    /** Whether the month that ends on the day is one to judge at. */
    public boolean judges(LocalDate monthEnd) {
        return this == MONTH || monthEnd.getMonthValue() % 3 == 0;
    }
}
