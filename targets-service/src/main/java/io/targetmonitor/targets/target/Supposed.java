package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.observation.SeriesReadings;
import io.targetmonitor.targets.project.Contribution;
import io.targetmonitor.targets.project.PlannedMilestone;

/**
 * What is supposed of a target, in the form of evidence.
 *
 * @param values by the last day they speak for
 * @param reached milestones that would be reached by today
 * @param planned milestones that are certain to be reached on a day to come
 */
record Supposed(Map<LocalDate, BigDecimal> values, List<Contribution> reached, List<PlannedMilestone> planned) {

    /** The evidence as it would be. */
    Evidence in(Evidence known, Target target, Moment now) {
        var observed = new HashMap<>(known.observed());
        observed.put(
                target.seriesId(),
                observed.getOrDefault(target.seriesId(), SeriesReadings.none()).assuming(values));
        var moved = moved();
        return known.with(
                observed,
                joined(known.contributions().all(), reached, it -> !moved.contains(Moved.of(it))),
                joined(known.planned().all(), planned, it -> !moved.contains(Moved.of(it))));
    }

    /** Once the values are in, their last month is over. */
    Moment moment(Moment now) {
        return values.keySet().stream()
                .max(LocalDate::compareTo)
                .map(now::after)
                .orElse(now);
    }

    private Set<Moved> moved() {
        return Stream.concat(reached.stream().map(Moved::of), planned.stream().map(Moved::of))
                .collect(Collectors.toSet());
    }

    private static <T> List<T> joined(Collection<T> known, List<T> supposed, Predicate<T> stays) {
        return Stream.concat(known.stream().filter(stays), supposed.stream()).toList();
    }

    private record Moved(UUID versionId, String milestone) {

        static Moved of(Contribution contribution) {
            return new Moved(contribution.versionId(), contribution.milestone());
        }

        static Moved of(PlannedMilestone planned) {
            return new Moved(planned.versionId(), planned.milestone());
        }
    }
}
