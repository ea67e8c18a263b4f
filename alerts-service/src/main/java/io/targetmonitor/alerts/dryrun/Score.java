package io.targetmonitor.alerts.dryrun;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * How good the warnings were.
 *
 * @param decided warnings of which is known what became
 * @param missed how many of those were followed by a miss
 * @param precision percent of the decided; null when none is
 * @param medianLeadDays of the misses; null when there is none with a day
 */
record Score(int decided, int missed, BigDecimal precision, BigDecimal medianLeadDays) {

    static Score of(List<Episode> episodes) {
        var known =
                episodes.stream().map(Episode::missed).filter(Objects::nonNull).toList();
        var missed = (int) known.stream().filter(Boolean::booleanValue).count();
        return new Score(
                known.size(),
                missed,
                known.isEmpty()
                        ? null
                        : BigDecimal.valueOf(100L * missed)
                                .divide(BigDecimal.valueOf(known.size()), 2, RoundingMode.HALF_UP),
                median(episodes.stream()
                        .map(Episode::leadDays)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList()));
    }

    private static BigDecimal median(List<Long> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        var low = sorted.get((sorted.size() - 1) / 2);
        var high = sorted.get(sorted.size() / 2);
        return BigDecimal.valueOf(low + high).divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
    }
}
