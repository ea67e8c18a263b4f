package io.targetmonitor.targets.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Accumulates;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.indicator.Indicator;

/** What must be known of one series to add some values to it. */
final class SeriesBook {

    private final Series series;
    private final Indicator indicator;
    private final List<Observation> vintages;
    private final List<Counted> counted;

    /**
     * @param vintages all of the values that are added to
     * @param counted all of the months before them, if one of these may forbid them
     */
    SeriesBook(Series series, Indicator indicator, List<Observation> vintages, List<Counted> counted) {
        this.series = series;
        this.indicator = indicator;
        this.vintages = new ArrayList<>(vintages);
        this.counted = new ArrayList<>(counted);
    }

    Series series() {
        return series;
    }

    /** The vintage in force at the moment for which the draft speaks. */
    Optional<Observation> inForce(Draft draft, Instant at) {
        return latest(ofValue(draft).filter(vintage -> vintage.isKnown(at)));
    }

    /** What the state of the value is named by at a moment; 0 if there is none. */
    long sequence(Draft draft, Instant at) {
        return inForce(draft, at).map(Observation::vintage).orElse(0);
    }

    private int nextVintage(Draft draft) {
        return ofValue(draft)
                        .filter(vintage ->
                                vintage.period().equals(draft.period().text()))
                        .mapToInt(Observation::vintage)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** What has been done does not shrink by itself: 400 without a reason. */
    void requireReasonToFall(Draft draft, Instant at) {
        if (isCounted(indicator) && draft.reason() == null && isBelowAnEarlierMonth(draft, at)) {
            throw new Flawed("reason", "reason-required");
        }
    }

    /** Whether a value must not fall below an earlier one. */
    static boolean isCounted(Indicator indicator) {
        return indicator.kind() == Kind.CUMULATIVE;
    }

    Observation add(Draft draft, Published published, String actor) {
        var named = named(draft);
        var vintage = new Observation(series.id(), named, nextVintage(named), published, actor);
        vintages.add(vintage);
        counted.add(vintage.counted());
        return vintage;
    }

    /**
     * A value is called by the period under which it was reported first: through the end of March speaks 2023-03 as well as
     * 2023-Q1, and its vintages and events go on under one name.
     */
    private Draft named(Draft draft) {
        var names = ofValue(draft).map(Observation::period).toList();
        return names.isEmpty() || names.contains(draft.period().text()) ? draft : draft.of(Period.parse(names.get(0)));
    }

    private Stream<Observation> ofValue(Draft draft) {
        return vintages.stream().filter(vintage -> vintage.isOf(draft.period().end(), draft.basis()));
    }

    private boolean isBelowAnEarlierMonth(Draft draft, Instant at) {
        return counted.stream()
                .filter(earlier -> earlier.basis().equals(draft.basis()))
                .filter(earlier -> isEarlierInTheSameCount(earlier, draft))
                .filter(earlier -> !earlier.publishedAt().isAfter(at))
                .collect(Collectors.toMap(
                        Counted::through, Function.identity(), (one, other) -> other.isLaterThan(one) ? other : one))
                .values()
                .stream()
                .anyMatch(earlier -> draft.value().compareTo(earlier.value()) < 0);
    }

    private boolean isEarlierInTheSameCount(Counted earlier, Draft draft) {
        var end = draft.period().end();
        return earlier.through().isBefore(end)
                && (indicator.accumulates() == Accumulates.PERIOD
                        || earlier.through().getYear() == end.getYear());
    }

    private static Optional<Observation> latest(Stream<Observation> candidates) {
        return candidates.reduce((one, other) -> other.isLaterThan(one) ? other : one);
    }
}
