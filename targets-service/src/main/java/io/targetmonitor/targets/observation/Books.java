package io.targetmonitor.targets.observation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.targets.assessment.Accumulates;
import io.targetmonitor.targets.indicator.Indicator;

/** Opens the books of series, with what some drafts must be compared with and no more: a series may be long. */
@ApplicationScoped
class Books {

    private final SeriesRegister register;
    private final Observations observations;

    Books(SeriesRegister register, Observations observations) {
        this.register = register;
        this.observations = observations;
    }

    /** Locks series until the transaction ends: nobody else adds to them. */
    Map<SeriesKey, Series> lock(Collection<SeriesKey> keys) {
        return register.locked(keys);
    }

    /** @param series at least those of the drafts, locked */
    Map<SeriesKey, SeriesBook> open(
            Collection<Draft> drafts, Map<SeriesKey, Series> series, Map<String, Indicator> known) {
        var vintages = observations.ofValues(drafts, series);
        var counted = observations.counted(counts(drafts, series, known));
        return drafts.stream()
                .map(draft -> series.get(draft.series()))
                .distinct()
                .collect(Collectors.toMap(
                        Series::key,
                        it -> new SeriesBook(
                                it,
                                known.get(it.key().indicator()),
                                vintages.getOrDefault(it.id(), List.of()),
                                counted.getOrDefault(it.id(), List.of()))));
    }

    /** One for each series and basis: from the first January to the last month. */
    private static Collection<Count> counts(
            Collection<Draft> drafts, Map<SeriesKey, Series> series, Map<String, Indicator> known) {
        return drafts.stream()
                .filter(draft -> SeriesBook.isCounted(known.get(draft.series().indicator())))
                .map(draft -> Count.of(
                        series.get(draft.series()).id(),
                        draft,
                        known.get(draft.series().indicator()).accumulates() == Accumulates.YEAR))
                .collect(Collectors.toMap(count -> List.of(count.series(), count.basis()), count -> count, Count::and))
                .values();
    }
}
