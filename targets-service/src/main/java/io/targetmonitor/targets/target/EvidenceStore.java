package io.targetmonitor.targets.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.decision.Decisions;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.indicator.Indicators;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.observation.Observations;
import io.targetmonitor.targets.observation.SeriesReadings;
import io.targetmonitor.targets.project.Contribution;
import io.targetmonitor.targets.project.ProjectVersions;

/** Fetches what judging needs: four queries, whatever the number of targets. */
@ApplicationScoped
class EvidenceStore {

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final Indicators indicators;
    private final Observations observations;
    private final ProjectVersions projects;
    private final Decisions decisions;

    EvidenceStore(Indicators indicators, Observations observations, ProjectVersions projects, Decisions decisions) {
        this.indicators = indicators;
        this.observations = observations;
        this.projects = projects;
        this.decisions = decisions;
    }

    Evidence of(List<Judged> judged, Moment moment) {
        var known = indicators.known(
                judged.stream().map(it -> it.target().indicator()).collect(Collectors.toSet()), moment.known());
        var targets = judged.stream().map(it -> it.target().id()).toList();
        return new Evidence(
                known,
                observed(judged, known, moment),
                contributions(judged, known, moment),
                decisions.known(targets, moment));
    }

    private Map<UUID, SeriesReadings> observed(List<Judged> judged, Map<String, Indicator> known, Moment moment) {
        var reported = judged.stream()
                .filter(it -> !known.get(it.target().indicator()).isDerived())
                .toList();
        var series = reported.stream().map(it -> it.target().seriesId()).collect(Collectors.toSet());
        var periods = reported.stream()
                .flatMap(it -> Stream.of(it.plan(), it.original()))
                .map(Plan::period)
                .toList();
        var open = periods.contains(null);
        var from = periods.stream()
                .filter(period -> period != null)
                .map(Period::start)
                .reduce(EvidenceStore::earlier);
        var to = periods.stream()
                .filter(period -> period != null)
                .map(Period::end)
                .reduce(EvidenceStore::later);
        return observations.known(
                series,
                // a target that starts in spring needs what the year had reached before it
                open ? EVER : from.map(day -> day.withDayOfYear(1)).orElse(EVER),
                open ? FOREVER : to.orElse(FOREVER),
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
                .map(it -> known.get(it.target().indicator()).derivation().milestone())
                .collect(Collectors.toSet());
        var area = derived.stream()
                .map(it -> it.target().area())
                .reduce(EvidenceStore::common)
                .orElseThrow();
        return projects.reached(milestones, area, moment.known());
    }

    /** The smallest area that contains both; everything, written as an empty path, if none does. */
    private static Area common(Area one, Area other) {
        var length = 0;
        while (length < one.path().length()
                && length < other.path().length()
                && one.path().charAt(length) == other.path().charAt(length)) {
            length++;
        }
        return new Area(one.path().substring(0, length));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
