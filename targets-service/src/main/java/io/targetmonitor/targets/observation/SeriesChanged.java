package io.targetmonitor.targets.observation;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Series have new values; told within the transaction that added them.
 *
 * @param series by id, with what they observe where
 * @param revised those of them where a figure that was known is worth another amount now
 * @param publishedAt the latest publication among the new values
 */
public record SeriesChanged(Map<UUID, SeriesKey> series, Set<UUID> revised, Instant publishedAt, String actor) {

    public SeriesChanged {
        series = Map.copyOf(series);
        revised = Set.copyOf(revised);
    }
}
