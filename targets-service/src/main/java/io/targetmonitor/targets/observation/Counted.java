package io.targetmonitor.targets.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What one vintage says has been counted through a month, which a later month does not fall below by itself.
 *
 * @param basis empty if the series has one only
 */
record Counted(String basis, LocalDate through, BigDecimal value, Instant publishedAt, int vintage) {

    boolean isLaterThan(Counted other) {
        var order = publishedAt.compareTo(other.publishedAt);
        return order > 0 || order == 0 && vintage > other.vintage;
    }
}
