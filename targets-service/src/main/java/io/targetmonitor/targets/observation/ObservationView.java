package io.targetmonitor.targets.observation;

import java.math.BigDecimal;
import java.time.Instant;

import io.targetmonitor.kit.area.Area;

/**
 * A vintage of a value, over HTTP and in events.
 *
 * @param basis null if the series has one only
 * @param vintage 1 for the first value of the period, 2 for its correction
 * @param backfill entered on a later day than it is published for
 * @param sequence of its event; the same as the vintage
 */
public record ObservationView(
        String indicator,
        Area area,
        String period,
        String basis,
        BigDecimal value,
        Reported reported,
        Instant publishedAt,
        Status status,
        String source,
        String reason,
        int vintage,
        boolean backfill,
        String provenance,
        long sequence) {

    /** Names the value in events. */
    String subject() {
        var subject = indicator + "/" + area.code() + "/" + period;
        return basis == null ? subject : subject + "/" + basis;
    }
}
