package io.targetmonitor.targets.observation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Series have new values; told within the transaction that added them.
 *
 * @param publishedAt the latest publication among the new values
 */
public record SeriesChanged(Set<UUID> series, Instant publishedAt, String actor) {

    public SeriesChanged {
        series = Set.copyOf(series);
    }
}
