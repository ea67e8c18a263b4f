package io.targetmonitor.targets.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.targetmonitor.targets.assessment.Accumulates;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.indicator.Indicator;

/** All vintages of one series, and what may be added to them. */
final class SeriesBook {

    private final Series series;
    private final Indicator indicator;
    private final List<Observation> vintages;

    SeriesBook(Series series, Indicator indicator, List<Observation> vintages) {
        this.series = series;
        this.indicator = indicator;
        this.vintages = new ArrayList<>(vintages);
    }

    Series series() {
        return series;
    }

    /** The vintage in force at the moment for which the draft speaks. */
    Optional<Observation> inForce(Draft draft, Instant at) {
        return latest(vintages.stream()
                .filter(vintage -> vintage.isOf(draft.period().text(), draft.basis()))
                .filter(vintage -> vintage.isKnown(at)));
    }

    int nextVintage(Draft draft) {
        return vintages.stream()
                        .filter(vintage -> vintage.isOf(draft.period().text(), draft.basis()))
                        .mapToInt(Observation::vintage)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** What has been done does not shrink by itself: 400 without a reason. */
    void requireReasonToFall(Draft draft, Instant at) {
        if (indicator.kind() != Kind.CUMULATIVE || draft.reason() != null) {
            return;
        }
        var falls = vintages.stream()
                .filter(vintage -> vintage.basis().equals(draft.basis()))
                .filter(vintage -> isEarlierInTheSameCount(vintage, draft))
                .map(Observation::period)
                .distinct()
                .flatMap(period -> latest(
                        vintages.stream().filter(vintage -> vintage.isOf(period, draft.basis()) && vintage.isKnown(at)))
                        .stream())
                .anyMatch(earlier -> draft.value().compareTo(earlier.value()) < 0);
        if (falls) {
            throw new Flawed("reason", "reason-required");
        }
    }

    Observation add(Draft draft, Published published, String actor) {
        var vintage = new Observation(series.id(), draft, nextVintage(draft), published, actor);
        vintages.add(vintage);
        return vintage;
    }

    private boolean isEarlierInTheSameCount(Observation vintage, Draft draft) {
        return vintage.through().isBefore(draft.period().end())
                && (indicator.accumulates() == Accumulates.PERIOD
                        || vintage.through().getYear() == draft.period().end().getYear());
    }

    private static Optional<Observation> latest(Stream<Observation> candidates) {
        return candidates.reduce((one, other) -> other.isLaterThan(one) ? other : one);
    }
}
