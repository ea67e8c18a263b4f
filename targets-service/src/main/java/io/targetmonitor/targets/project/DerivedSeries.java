package io.targetmonitor.targets.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Reading;
import io.targetmonitor.targets.indicator.Derivation;
import io.targetmonitor.targets.moment.Moment;

/** The series of a derived indicator: what the projects known at a moment add up to, month by month. */
public final class DerivedSeries {

    private final Derivation derivation;
    private final List<Contribution> contributions;
    private final Period period;

    private DerivedSeries(Derivation derivation, List<Contribution> contributions, Period period) {
        this.derivation = derivation;
        this.contributions = contributions;
        this.period = period;
    }

    /**
     * @param known may hold more than counts here
     * @param period of the target; null if it has no deadline
     */
    public static DerivedSeries of(Derivation derivation, List<Contribution> known, Area area, Period period) {
        var counting = known.stream()
                .filter(contribution -> contribution.counts(derivation, area, period))
                .toList();
        return new DerivedSeries(derivation, counting, period);
    }

    /** One reading for each month that is over: a derived value speaks through the last month's end. */
    public List<Reading> readings(Moment moment) {
        if (period == null) {
            return List.of();
        }
        return Stream.iterate(YearMonth.from(period.start()), month -> month.plusMonths(1))
                .map(YearMonth::atEndOfMonth)
                .takeWhile(end -> !end.isAfter(period.end()) && moment.isOver(end))
                .map(end -> new Reading(end, through(end), false))
                .toList();
    }

    /** Where the projects behind the number come from, as their records say; null if none does. */
    public String provenance() {
        var found = contributions.stream()
                .map(Contribution::provenance)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? null : found;
    }

    /** What it is today, in the middle of a month. */
    public BigDecimal now() {
        return through(LocalDate.MAX);
    }

    private BigDecimal through(LocalDate day) {
        return contributions.stream()
                .filter(contribution -> !contribution.achieved().isAfter(day))
                .map(contribution -> contribution.amount(derivation.measure()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
