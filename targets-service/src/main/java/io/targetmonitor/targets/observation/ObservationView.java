package io.targetmonitor.targets.observation;

import java.math.BigDecimal;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.targetmonitor.kit.area.Area;

/**
 * A vintage of a value, over HTTP and in events.
 *
 * @param basis null if the series has one only
 * @param vintage 1 for the first value of the period, 2 for its correction
 * @param backfill entered on a later day than it is published for
 * @param sequence of its event; the same as the vintage
 * @param derived what projects add up to, in a list beside an official figure; absent otherwise
 * @param difference derived less official; absent without both
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
        long sequence,
        @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal derived,
        @JsonInclude(JsonInclude.Include.NON_NULL) BigDecimal difference) {

    /** With what projects add up to, and how far that is from it. */
    ObservationView beside(BigDecimal other, BigDecimal distance) {
        return new ObservationView(
                indicator,
                area,
                period,
                basis,
                value,
                reported,
                publishedAt,
                status,
                source,
                reason,
                vintage,
                backfill,
                provenance,
                sequence,
                other,
                distance);
    }

    /** Names the value in events. */
    String subject() {
        var subject = indicator + "/" + area.code() + "/" + period;
        return basis == null ? subject : subject + "/" + basis;
    }
}
