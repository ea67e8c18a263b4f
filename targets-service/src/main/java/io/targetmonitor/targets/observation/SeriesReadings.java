package io.targetmonitor.targets.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Reading;

/** The latest vintages of one series that were published by a moment. */
public final class SeriesReadings {

    private static final BinaryOperator<Figure> LATER = (one, other) -> other.isLaterThan(one) ? other : one;
    private static final SeriesReadings NONE = new SeriesReadings(List.of());

    private final List<Figure> figures;
    private final Map<LocalDate, BigDecimal> assumed;

    /** @param figures one at most for each month and basis */
    SeriesReadings(List<Figure> figures) {
        this(figures, Map.of());
    }

    private SeriesReadings(List<Figure> figures, Map<LocalDate, BigDecimal> assumed) {
        this.figures = figures;
        this.assumed = Map.copyOf(assumed);
    }

    /** As if these values had been reported, by the last day they speak for. */
    public SeriesReadings assuming(Map<LocalDate, BigDecimal> values) {
        return new SeriesReadings(figures, values);
    }

    public static SeriesReadings none() {
        return NONE;
    }

    /**
     * The readings that judge: for each month the latest vintage of the first basis present, in order of weight.
     *
     * @param judgedBy empty if any basis judges; a value without a basis comes last otherwise
     */
    public List<Reading> readings(List<String> judgedBy) {
        return Stream.concat(
                        judging(judgedBy).stream()
                                .filter(figure -> !assumed.containsKey(figure.through()))
                                .map(Figure::reading),
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
                .filter(figure -> figure.basis().equals(OfficialFigure.BASIS))
                .filter(figure -> period == null || period.contains(figure.through()))
                .max(Comparator.comparing(Figure::through))
                .map(figure -> new OfficialFigure(figure.value(), figure.through(), figure.publishedAt()));
    }

    /** Whether a judging value was entered later than the moment it is known for. */
    public boolean isBackfilled(List<String> judgedBy) {
        return judging(judgedBy).stream().anyMatch(Figure::isEnteredLater);
    }

    /** Where the latest judging value comes from, as its record says; null if it does not. */
    public String provenance(List<String> judgedBy) {
        return judging(judgedBy).stream()
                .max(Comparator.comparing(Figure::through))
                .map(Figure::provenance)
                .orElse(null);
    }

    private List<Figure> judging(List<String> judgedBy) {
        return figures.stream().collect(Collectors.groupingBy(Figure::through)).values().stream()
                .flatMap(month -> Bases.judging(month, Figure::basis, LATER, judgedBy).stream())
                .toList();
    }
}
