package io.targetmonitor.targets.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The moment that is asked about.
 *
 * @param known what was known by then counts
 * @param at the time it was; earlier than {@code known} on the present day of a set clock, which ends at night
 * @param isPast whether it was asked for by name, so that the answer must stay the same for ever
 */
public record Moment(Instant known, Instant at, ZoneId zone, boolean isPast) {

    public LocalDate today() {
        return at.atZone(zone).toLocalDate();
    }

    /** Whether the day has ended, so that what happened on it is complete. */
    public boolean isOver(LocalDate day) {
        var lastInstant = day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
        return !lastInstant.isAfter(at);
    }

    /** Not before the day is over. */
    public Moment after(LocalDate day) {
        var morning = day.plusDays(1).atStartOfDay(zone).toInstant();
        return new Moment(known, later(at, morning), zone, isPast);
    }

    /** Not before the other: what was told as of a moment is not told again as of an earlier one. */
    public Moment notBefore(Instant other) {
        return other == null || !other.isAfter(at) ? this : new Moment(later(known, other), other, zone, isPast);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
