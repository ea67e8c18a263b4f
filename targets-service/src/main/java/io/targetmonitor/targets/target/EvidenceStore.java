package io.targetmonitor.targets.target;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.decision.Decisions;
import io.targetmonitor.targets.indicator.Derivation;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.indicator.Indicators;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.observation.Observations;
import io.targetmonitor.targets.observation.PastSeries;
import io.targetmonitor.targets.observation.PastValues;
import io.targetmonitor.targets.observation.SeriesReadings;
import io.targetmonitor.targets.observation.VintageView;
import io.targetmonitor.targets.project.Contribution;
import io.targetmonitor.targets.project.PlannedMilestone;
import io.targetmonitor.targets.project.ProjectVersions;
import io.targetmonitor.targets.ranking.PeerGroup;
import io.targetmonitor.targets.ranking.PeerStore;

/** Fetches what judging needs, with a number of queries that does not grow with that of the targets. */
@ApplicationScoped
class EvidenceStore {

    private final Indicators indicators;
    private final Observations observations;
    private final PastValues pastValues;
    private final ProjectVersions projects;
    private final Decisions decisions;
    private final PeerStore peers;

    EvidenceStore(
            Indicators indicators,
            Observations observations,
            PastValues pastValues,
            ProjectVersions projects,
            Decisions decisions,
            PeerStore peers) {
        this.indicators = indicators;
        this.observations = observations;
        this.pastValues = pastValues;
        this.projects = projects;
        this.decisions = decisions;
        this.peers = peers;
    }

    Evidence of(List<Judged> judged, Moment moment) {
        return of(judged, moment, pastValues::known);
    }

    /**
     * The same in a transaction that writes: what is slow to read and asked for each time is kept. The past of a later year
     * is not, as the present year is part of it and changes every month.
     */
    Evidence withPastKept(List<Judged> judged, Moment moment) {
        return of(
                judged,
                moment,
                (series, year, asOf) -> year <= moment.today().getYear()
                        ? pastValues.knownAndKept(series, year, asOf)
                        : pastValues.known(series, year, asOf));
    }

    private interface PastReader {

        Map<UUID, PastSeries> read(Collection<UUID> series, int year, Instant asOf);
    }

    private Evidence of(List<Judged> judged, Moment moment, PastReader pastReader) {
        var known = indicators.known(
                judged.stream().map(it -> it.target().indicator()).collect(Collectors.toSet()), moment.known());
        var targets = judged.stream().map(it -> it.target().id()).toList();
        return new Evidence(
                known,
                observed(judged, known, moment),
                past(judged, known, moment, pastReader),
                ByArea.of(contributions(judged, known, moment), Contribution::areaPath),
                ByArea.of(planned(judged, known, moment), PlannedMilestone::areaPath),
                decisions.known(targets, moment),
                peers(judged, known, moment));
    }

    /** All that was said of what a target counts, in the order of publication. */
    List<VintageView> vintages(Judged judged, Moment moment) {
        var span = Span.of(List.of(judged));
        return observations.vintages(judged.target().seriesId(), span.from(), span.to(), moment.known());
    }

    private Map<UUID, SeriesReadings> observed(List<Judged> judged, Map<String, Indicator> known, Moment moment) {
        var reported = judged.stream()
                .filter(it -> !known.get(it.target().indicator()).isRanked())
                .toList();
        var series = reported.stream().map(it -> it.target().seriesId()).collect(Collectors.toSet());
        var span = Span.of(reported);
        return observations.known(series, span.from(), span.to(), moment.known());
    }

    /** The places of those that are ranked, with what their peers have reached. */
    private Map<String, PeerGroup> peers(List<Judged> judged, Map<String, Indicator> known, Moment moment) {
        var ranked = judged.stream()
                .filter(it -> known.get(it.target().indicator()).isRanked())
                .toList();
        var ranking = ranked.stream()
                .map(it -> known.get(it.target().indicator()))
                .distinct()
                .toList();
        var span = Span.of(ranked);
        return peers.of(ranking, span.from(), span.to(), moment);
    }

    /** The years before those of the targets, as far as a forecast or a profile can learn from them. */
    private static Map<Integer, Map<UUID, PastSeries>> past(
            List<Judged> judged, Map<String, Indicator> known, Moment moment, PastReader pastReader) {
        var series = judged.stream()
                .filter(it -> learns(known.get(it.target().indicator())))
                .filter(it -> it.plan().calendarYear().isPresent())
                .collect(Collectors.groupingBy(
                        it -> it.plan().calendarYear().getAsInt(),
                        Collectors.mapping(it -> it.target().seriesId(), Collectors.toSet())));
        return series.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> pastReader.read(it.getValue(), it.getKey(), moment.known())));
    }

    private static boolean learns(Indicator indicator) {
        return !indicator.isDerived() && (indicator.kind() == Kind.CUMULATIVE || indicator.kind() == Kind.GROWTH_RATE);
    }

    private List<PlannedMilestone> planned(List<Judged> judged, Map<String, Indicator> known, Moment moment) {
        var counts = judged.stream()
                .filter(it -> known.get(it.target().indicator()).isDerived())
                .filter(it -> known.get(it.target().indicator()).derivation().measure() == Derivation.Measure.COUNT)
                .toList();
        if (counts.isEmpty()) {
            return List.of();
        }
        return projects.planned(
                counts.stream()
                        .map(it ->
                                known.get(it.target().indicator()).derivation().milestone())
                        .collect(Collectors.toSet()),
                counts.stream().map(it -> it.target().area()).toList(),
                moment.known());
    }

    private List<Contribution> contributions(List<Judged> judged, Map<String, Indicator> known, Moment moment) {
        var derived = judged.stream()
                .filter(it -> known.get(it.target().indicator()).isDerived())
                .toList();
        if (derived.isEmpty()) {
            return List.of();
        }
        var milestones = derived.stream()
                .map(it -> known.get(it.target().indicator()).derivation())
                .flatMap(derivation -> derivation.milestones().stream())
                .collect(Collectors.toSet());
        var areas = derived.stream().map(it -> it.target().area()).toList();
        return projects.reached(milestones, areas, moment.known());
    }
}
