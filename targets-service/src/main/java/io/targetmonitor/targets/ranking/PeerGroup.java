package io.targetmonitor.targets.ranking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Reading;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.observation.SeriesReadings;
import io.targetmonitor.targets.pace.Fraction;
import io.targetmonitor.targets.project.Contribution;
import io.targetmonitor.targets.project.DerivedSeries;
import io.targetmonitor.targets.project.StageRate;

/** Areas that are ranked against each other by one indicator, with all that was known of them at a moment. */
public final class PeerGroup {

    private final Indicator ranked;
    private final List<Area> peers;
    private final Map<Area, SeriesReadings> observed;
    private final List<Contribution> contributions;
    private final Moment moment;
    private final Map<Period, List<RankTable>> tables = new HashMap<>();

    PeerGroup(
            Indicator ranked,
            List<Area> peers,
            Map<Area, SeriesReadings> observed,
            List<Contribution> contributions,
            Moment moment) {
        this.ranked = ranked;
        this.peers = peers.stream().distinct().toList();
        this.observed = observed;
        this.contributions = contributions;
        this.moment = moment;
    }

    /** What they are ranked by. */
    public Indicator ranked() {
        return ranked;
    }

    public int size() {
        return peers.size();
    }

    /**
     * One table for each month of the period for which any of them has a value, in order: a table without the others
     * is there too, and incomplete.
     *
     * @param period also the window of a cohort that has none of its own; null if there is no deadline
     */
    public List<RankTable> tables(Period period) {
        return tables.computeIfAbsent(period, this::made);
    }

    private List<RankTable> made(Period period) {
        var values = peers.stream().collect(Collectors.toMap(Function.identity(), peer -> values(peer, period)));
        return values.values().stream()
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .map(day -> new RankTable(
                        day,
                        peers.stream()
                                .map(peer -> values.get(peer).getOrDefault(day, PeerValue.missing(peer)))
                                .toList()))
                .toList();
    }

    /** Whether a value of one of them was entered later than the moment it is known for. */
    public boolean isBackfilled() {
        return observed.values().stream().anyMatch(series -> series.isBackfilled(ranked.judgedBy()));
    }

    private Map<LocalDate, PeerValue> values(Area peer, Period period) {
        return (ranked.isDerived() ? derived(peer, period) : reported(peer, period))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Stream<Map.Entry<LocalDate, PeerValue>> reported(Area peer, Period period) {
        var series = observed.get(peer);
        return series == null
                ? Stream.empty()
                : series.readings(ranked.judgedBy()).stream()
                        .filter(reading -> period == null || period.contains(reading.through()))
                        .map(reading -> Map.entry(reading.through(), value(peer, reading, null)));
    }

    private Stream<Map.Entry<LocalDate, PeerValue>> derived(Area peer, Period period) {
        var series = DerivedSeries.of(ranked.derivation(), contributions, peer, period);
        return series.readings(moment).stream()
                .map(reading -> Map.entry(
                        reading.through(),
                        value(peer, reading, series.rate(reading.through()).orElse(null))));
    }

    private static PeerValue value(Area peer, Reading reading, StageRate rate) {
        var value = rate == null ? Fraction.of(reading.value()) : rate.percent();
        return new PeerValue(peer, value, rate, reading.settled());
    }
}
