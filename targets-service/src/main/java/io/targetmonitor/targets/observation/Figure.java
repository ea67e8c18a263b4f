package io.targetmonitor.targets.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import io.targetmonitor.targets.assessment.Reading;

/**
 * The latest vintage of a value that was published by a moment: what judging needs of it.
 *
 * @param basis empty if the series has one only
 * @param provenance null if its record does not say
 * @param isEnteredLater whether it was entered later than the moment it is known for
 */
record Figure(
        String basis,
        LocalDate through,
        BigDecimal value,
        boolean isFinal,
        Instant publishedAt,
        int vintage,
        String provenance,
        boolean isEnteredLater) {

    boolean isLaterThan(Figure other) {
        var order = publishedAt.compareTo(other.publishedAt);
        return order > 0 || order == 0 && vintage > other.vintage;
    }

    Reading reading() {
        return new Reading(through, value, isFinal);
    }
}
