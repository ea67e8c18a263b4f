package io.targetmonitor.targets.observation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Series have new values; told within the transaction that added them.
 *
 * @param indicators what they observe
 * @param publishedAt the latest publication among the new values
 */
public record SeriesChanged(Set<UUID> series, Set<String> indicators, Instant publishedAt, String actor) {

    public SeriesChanged {
        series = Set.copyOf(series);
        indicators = Set.copyOf(indicators);
    }
}
