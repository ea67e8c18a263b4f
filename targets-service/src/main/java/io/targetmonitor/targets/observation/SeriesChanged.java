package io.targetmonitor.targets.observation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Series have new values; told within the transaction that added them.
 *
 * @param indicators what they observe
 * @param revised those of them where a figure that was known is worth another amount now
 * @param publishedAt the latest publication among the new values
 */
public record SeriesChanged(
        Set<UUID> series, Set<String> indicators, Set<UUID> revised, Instant publishedAt, String actor) {

    public SeriesChanged {
        series = Set.copyOf(series);
        indicators = Set.copyOf(indicators);
        revised = Set.copyOf(revised);
    }
}
