package io.targetmonitor.alerts.rule.target;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A number that has become worse, until it is again as good as it was.
 *
 * @param last the number as last seen; null before the first
 * @param from what it was before it fell; null while it has not
 * @param on the day it fell last
 */
public record Slip(BigDecimal last, BigDecimal from, LocalDate on) {

    public static final Slip NONE = new Slip(null, null, null);

    /** @param sign 1 where more is better, -1 where less is */
    public Slip next(BigDecimal now, int sign, LocalDate day) {
        if (now == null) {
            return this;
        }
        if (last != null && worse(now, last, sign)) {
            return new Slip(now, from == null || worse(from, last, sign) ? last : from, day);
        }
        return from != null && worse(now, from, sign) ? new Slip(now, from, on) : new Slip(now, null, null);
    }

    private static boolean worse(BigDecimal one, BigDecimal other, int sign) {
        return one.compareTo(other) * sign < 0;
    }
}
