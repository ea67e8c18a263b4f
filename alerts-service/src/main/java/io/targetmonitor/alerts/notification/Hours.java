package io.targetmonitor.alerts.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The hours in which people are not disturbed, and those at which digests go out; in the zone of the business. */
record Hours(LocalTime quietFrom, LocalTime quietUntil, LocalTime digestAt, ZoneId zone) {

    /** When the quiet hours end that the moment lies in; the end itself is not quiet any more. */
    Optional<Instant> endOfQuiet(Instant moment) {
        var local = moment.atZone(zone);
        var end = next(local, quietUntil);
        var start = start(end);
        return quietFrom.equals(quietUntil) || local.isBefore(start) ? Optional.empty() : Optional.of(end.toInstant());
    }

    private ZonedDateTime start(ZonedDateTime end) {
        var sameDay = end.with(quietFrom);
        return sameDay.isBefore(end) ? sameDay : end.minusDays(1).with(quietFrom);
    }

    /** The next digest after the moment. */
    Instant nextDigest(Instant moment) {
        return next(moment.atZone(zone), digestAt).toInstant();
    }

    private static ZonedDateTime next(ZonedDateTime local, LocalTime time) {
        var today = local.with(time);
        return today.isAfter(local) ? today : local.plusDays(1).with(time);
    }
}
