package io.targetmonitor.targets.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.targetmonitor.kit.time.Period;

/** Turns what offices report, which starts again each January, into what a target counts from its own start. */
final class Accumulation {

    private final NavigableMap<LocalDate, Reading> series;
    private final LocalDate start;
    private final LocalDate end;

    private Accumulation(NavigableMap<LocalDate, Reading> series, LocalDate start, LocalDate end) {
        this.series = series;
        this.start = start;
        this.end = end;
    }

    /**
     * The readings within the target's period, in order. A month whose sum lacks an earlier year's December, or the
     * month before the start, has none: a part would pass for the whole.
     */
    static List<Reading> of(Demand demand, List<Reading> readings) {
        var series = readings.stream()
                .collect(Collectors.toMap(
                        Reading::through,
                        Function.identity(),
                        (first, second) -> {
                            throw new IllegalArgumentException("Two readings through " + first.through());
                        },
                        TreeMap::new));
        if (series.isEmpty()) {
            return List.of();
        }
        var within = new Accumulation(series, start(demand.period(), series), end(demand.period(), series));
        return demand.kind() == Kind.CUMULATIVE && demand.accumulates() == Accumulates.YEAR
                ? within.summed()
                : within.plain();
    }

    private static LocalDate start(Period period, NavigableMap<LocalDate, Reading> series) {
        return period == null ? Year.of(series.firstKey().getYear()).atDay(1) : period.start();
    }

    private static LocalDate end(Period period, NavigableMap<LocalDate, Reading> series) {
        return period == null ? series.lastKey() : period.end();
    }

    private List<Reading> plain() {
        return List.copyOf(series.subMap(start, true, end, true).values());
    }

    private List<Reading> summed() {
        return plain().stream()
                .flatMap(reading -> sum(reading).map(reading::withValue).stream())
                .toList();
    }

    private Optional<BigDecimal> sum(Reading reading) {
        return IntStream.range(start.getYear(), reading.through().getYear())
                .mapToObj(year -> valueAt(LocalDate.of(year, 12, 31)))
                .reduce(beforeTheStart(), Accumulation::added)
                .map(earlier -> earlier.add(reading.value()));
    }

    private Optional<BigDecimal> beforeTheStart() {
        return start.getMonthValue() == 1
                ? Optional.of(BigDecimal.ZERO)
                : valueAt(start.minusDays(1)).map(BigDecimal::negate);
    }

    private Optional<BigDecimal> valueAt(LocalDate monthEnd) {
        return Optional.ofNullable(series.get(monthEnd)).map(Reading::value);
    }

    private static Optional<BigDecimal> added(Optional<BigDecimal> left, Optional<BigDecimal> right) {
        return left.flatMap(one -> right.map(one::add));
    }
}
