package io.targetmonitor.targets.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Reading;

/** The vintages of one series that were published by a moment. */
public final class SeriesReadings {

    private static final BinaryOperator<Observation> LATER = (one, other) -> other.isLaterThan(one) ? other : one;

    private final List<Observation> vintages;
    private final Instant asOf;
    private final Map<LocalDate, BigDecimal> assumed;

    SeriesReadings(List<Observation> vintages, Instant asOf) {
        this(vintages, asOf, Map.of());
    }

    private SeriesReadings(List<Observation> vintages, Instant asOf, Map<LocalDate, BigDecimal> assumed) {
        this.vintages = vintages;
        this.asOf = asOf;
        this.assumed = Map.copyOf(assumed);
    }

    /** As if these values had been reported, by the last day they speak for. */
    public SeriesReadings assuming(Map<LocalDate, BigDecimal> values) {
        return new SeriesReadings(vintages, asOf, values);
    }

    /** All that was said, in the order of publication. */
    public List<VintageView> vintages() {
        return vintages.stream()
                .sorted(Comparator.comparing(Observation::publishedAt).thenComparingInt(Observation::vintage))
                .map(Observation::vintageView)
                .toList();
    }

    public static SeriesReadings none(Instant asOf) {
        return new SeriesReadings(List.of(), asOf);
    }

    /**
     * The readings that judge: for each month the latest vintage of the first basis present, in order of weight.
     *
     * @param judgedBy empty if any basis judges; a value without a basis comes last otherwise
     */
    public List<Reading> readings(List<String> judgedBy) {
        return Stream.concat(
                        judging(judgedBy).stream()
                                .filter(vintage -> !assumed.containsKey(vintage.through()))
                                .map(Observation::reading),
                        assumed.entrySet().stream().map(value -> new Reading(value.getKey(), value.getValue(), false)))
                .toList();
    }

    /**
     * The latest official figure beside a derived value.
     *
     * @param period null if there is no deadline
     */
    public Optional<OfficialFigure> official(Period period) {
        return judging(List.of(OfficialFigure.BASIS)).stream()
                .filter(vintage -> vintage.basis().equals(OfficialFigure.BASIS))
                .filter(vintage -> period == null || period.contains(vintage.through()))
                .max(Comparator.comparing(Observation::through))
                .map(vintage -> new OfficialFigure(vintage.value(), vintage.through(), vintage.publishedAt()));
    }

    /** Whether a judging value was entered later than the moment it is known for. */
    public boolean isBackfilled(List<String> judgedBy) {
        return judging(judgedBy).stream().anyMatch(vintage -> vintage.wasBackfilledAfter(asOf));
    }

    /** Where the latest judging value comes from, as its record says; null if it does not. */
    public String provenance(List<String> judgedBy) {
        return judging(judgedBy).stream()
                .max(Comparator.comparing(Observation::through))
                .map(Observation::provenance)
                .orElse(null);
    }

    private List<Observation> judging(List<String> judgedBy) {
        return latestByBasis().values().stream()
                .flatMap(month -> Bases.judging(month, Observation::basis, LATER, judgedBy).stream())
                .toList();
    }

    private Map<LocalDate, List<Observation>> latestByBasis() {
        return vintages.stream()
                .collect(Collectors.toMap(
                        vintage -> Map.entry(vintage.through(), vintage.basis()), Function.identity(), LATER))
                .values()
                .stream()
                .collect(Collectors.groupingBy(Observation::through));
    }
}
