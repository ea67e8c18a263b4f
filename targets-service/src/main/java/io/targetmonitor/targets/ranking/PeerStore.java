package io.targetmonitor.targets.ranking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.indicator.Indicators;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.observation.Observations;
import io.targetmonitor.targets.observation.SeriesKey;
import io.targetmonitor.targets.observation.SeriesReadings;
import io.targetmonitor.targets.observation.SeriesRegister;
import io.targetmonitor.targets.project.Contribution;
import io.targetmonitor.targets.project.ProjectVersions;

/** Fetches what ranking needs: four queries at most, whatever the number of groups and peers. */
@ApplicationScoped
public class PeerStore {

    private final Indicators indicators;
    private final SeriesRegister register;
    private final Observations observations;
    private final ProjectVersions projects;

    PeerStore(Indicators indicators, SeriesRegister register, Observations observations, ProjectVersions projects) {
        this.indicators = indicators;
        this.register = register;
        this.observations = observations;
        this.projects = projects;
    }

    /**
     * The groups of indicators that rank another one, by code.
     *
     * @param from the first day that matters
     * @param to the last one
     */
    public Map<String, PeerGroup> of(Collection<Indicator> ranking, LocalDate from, LocalDate to, Moment moment) {
        if (ranking.isEmpty()) {
            return Map.of();
        }
        var ranked =
                indicators.known(ranking.stream().map(Indicator::ranks).collect(Collectors.toSet()), moment.known());
        var requests = ranking.stream()
                .filter(indicator -> ranked.containsKey(indicator.ranks()))
                .collect(Collectors.toMap(
                        Indicator::code, indicator -> new Request(ranked.get(indicator.ranks()), indicator.peers())));
        return groups(requests, from, to, moment);
    }

    /** The group of some areas by one indicator. */
    PeerGroup of(Indicator ranked, List<Area> peers, LocalDate from, LocalDate to, Moment moment) {
        return groups(Map.of("", new Request(ranked, peers)), from, to, moment).get("");
    }

    private record Request(Indicator ranked, List<Area> peers) {

        Stream<SeriesKey> series() {
            return ranked.isDerived() ? Stream.empty() : peers.stream().map(peer -> new SeriesKey(ranked.code(), peer));
        }
    }

    private Map<String, PeerGroup> groups(Map<String, Request> requests, LocalDate from, LocalDate to, Moment moment) {
        var series = register.known(
                requests.values().stream().flatMap(Request::series).distinct().toList());
        var observed = observations.known(List.copyOf(series.values()), from, to, moment.known());
        var contributions = contributions(requests.values(), moment);
        return requests.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            var request = entry.getValue();
            var readings = new HashMap<Area, SeriesReadings>();
            request.series()
                    .filter(key -> series.containsKey(key) && observed.containsKey(series.get(key)))
                    .forEach(key -> readings.put(key.area(), observed.get(series.get(key))));
            return new PeerGroup(request.ranked(), request.peers(), readings, contributions, moment);
        }));
    }

    private List<Contribution> contributions(Collection<Request> requests, Moment moment) {
        var derived = requests.stream()
                .filter(request -> request.ranked().isDerived())
                .toList();
        var milestones = derived.stream()
                .flatMap(request -> request.ranked().derivation().milestones().stream())
                .collect(Collectors.toSet());
        var areas =
                derived.stream().flatMap(request -> request.peers().stream()).toList();
        return areas.isEmpty() ? List.of() : projects.reached(milestones, areas, moment.known());
    }
}
