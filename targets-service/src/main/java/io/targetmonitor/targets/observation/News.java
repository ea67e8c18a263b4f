package io.targetmonitor.targets.observation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Adds up what is new in a transaction, however much is taken in; the values themselves are not kept. */
final class News {

    private final Map<UUID, SeriesKey> series = new HashMap<>();
    private final Set<UUID> revised = new HashSet<>();
    private Instant latest = Instant.MIN;
    private int recorded;
    private int unchanged;

    void add(List<Intake.Taken> taken) {
        taken.stream().filter(Intake.Taken::isNew).forEach(this::add);
        unchanged += (int) taken.stream().filter(it -> !it.isNew()).count();
    }

    private void add(Intake.Taken taken) {
        var added = taken.observation();
        recorded++;
        series.put(taken.series(), new SeriesKey(added.indicator(), added.area()));
        latest = added.publishedAt().isAfter(latest) ? added.publishedAt() : latest;
        if (taken.isRevised()) {
            revised.add(taken.series());
        }
    }

    /** Empty if nothing is new. */
    Optional<SeriesChanged> changed(String actor) {
        return series.isEmpty() ? Optional.empty() : Optional.of(new SeriesChanged(series, revised, latest, actor));
    }

    int recorded() {
        return recorded;
    }

    int unchanged() {
        return unchanged;
    }
}
