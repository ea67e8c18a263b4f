package io.targetmonitor.targets.assessment;

import java.time.LocalDate;

/** How often a target is judged. */
public enum Cadence {
    MONTH,
    /** For what comes in bursts, such as signings at quarterly ceremonies: months between only advise. */
    QUARTER;

    /** Whether the month that ends on the day is one to judge at. */
    public boolean judges(LocalDate monthEnd) {
        return this == MONTH || monthEnd.getMonthValue() % 3 == 0;
    }
}
