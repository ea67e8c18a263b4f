package io.targetmonitor.targets.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Reading;
import io.targetmonitor.targets.forecast.Months;
import io.targetmonitor.targets.indicator.Derivation;
import io.targetmonitor.targets.moment.Moment;

/** The series of a derived indicator: what the projects known at a moment add up to, month by month. */
public final class DerivedSeries {

    /** Months enough for a sum without a deadline: no pace, no light to fold, and the end of a quarter is among them. */
    private static final int LATELY = 3;

    private final Derivation derivation;
    private final List<Contribution> contributions;
    private final Cohort cohort;
    private final Period period;

    private DerivedSeries(Derivation derivation, List<Contribution> contributions, Cohort cohort, Period period) {
        this.derivation = derivation;
        this.contributions = contributions;
        this.cohort = cohort;
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
        return new DerivedSeries(
                derivation, counting, Cohort.of(derivation, known, area, derivation.windowOf(period)), period);
    }

    /** One reading for each month that is over: a derived value speaks through the last month's end. */
    public List<Reading> readings(Moment moment) {
        return monthEnds(moment)
                .flatMap(end -> at(end).map(value -> new Reading(end, value, false)).stream())
                .toList();
    }

    /** What it was at the end of a day; empty where it is the share of an empty cohort. */
    public Optional<BigDecimal> at(LocalDate day) {
        return derivation.isRate() ? rate(day).map(StageRate::value) : Optional.of(sum(day));
    }

    /** The quotient behind the number; empty unless it is one. */
    public Optional<StageRate> rate(LocalDate day) {
        return derivation.isRate() ? cohort.rate(day) : Optional.empty();
    }

    /** What it is today, in the middle of a month; null where it is the share of an empty cohort. */
    public BigDecimal now() {
        return at(LocalDate.MAX).orElse(null);
    }

    /** What it had reached at the end of each month that is over, each year from January on; whatever the period. */
    public static Months sinceJanuary(Derivation derivation, List<Contribution> known, Area area, Moment moment) {
        var added = known.stream()
                .filter(contribution -> contribution.counts(derivation, area, null))
                .collect(Collectors.groupingBy(
                        contribution -> YearMonth.from(contribution.achieved()),
                        TreeMap::new,
                        Collectors.summingDouble(contribution ->
                                contribution.amount(derivation.measure()).doubleValue())));
        var reached = new Months();
        if (added.isEmpty()) {
            return reached;
        }
        var sum = 0.0;
        for (var month = added.firstKey().withMonth(1);
                moment.isOver(month.atEndOfMonth());
                month = month.plusMonths(1)) {
            sum = (month.getMonthValue() == 1 ? 0 : sum) + added.getOrDefault(month, 0.0);
            reached.put(month.atEndOfMonth(), sum);
        }
        return reached;
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

    private Stream<LocalDate> monthEnds(Moment moment) {
        return Stream.iterate(firstMonth(moment), month -> month.plusMonths(1))
                .map(YearMonth::atEndOfMonth)
                .takeWhile(end -> (period == null || !end.isAfter(period.end())) && moment.isOver(end));
    }

    private YearMonth firstMonth(Moment moment) {
        var since = period == null ? derivation.window() : period;
        return since == null ? YearMonth.from(moment.today()).minusMonths(LATELY) : YearMonth.from(since.start());
    }

    private BigDecimal sum(LocalDate day) {
        return contributions.stream()
                .filter(contribution -> !contribution.achieved().isAfter(day))
                .map(contribution -> contribution.amount(derivation.measure()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
