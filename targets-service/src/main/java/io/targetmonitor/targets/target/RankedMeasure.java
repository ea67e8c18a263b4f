package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.targets.assessment.Assessor;
import io.targetmonitor.targets.assessment.Reading;
import io.targetmonitor.targets.assessment.Standing;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.ranking.PeerGroup;
import io.targetmonitor.targets.ranking.RankTable;
import io.targetmonitor.targets.ranking.Ranking;
import io.targetmonitor.targets.reporting.Due;
import io.targetmonitor.targets.reporting.Workdays;

/** A place that is computed from the values of peers: only months for which all of them have one judge (DOMAIN.md 3.5). */
record RankedMeasure(Indicator indicator, Area area, PeerGroup peers, Moment moment, Workdays workdays)
        implements Measure {

    @Override
    public Standing standing(Plan plan) {
        var tables = peers.tables(plan.period());
        var readings = readings(tables);
        var standing = Assessor.assess(plan.demand(indicator), readings, moment.today());
        if (readings.isEmpty()) {
            return plan.value() == null ? standing : standing.without(Standing.Missing.PEERS);
        }
        if (standing.isUnderWay() && isSilent(readings)) {
            return standing.silent();
        }
        return tables.get(tables.size() - 1).isComplete() ? standing : standing.unsettled();
    }

    @Override
    public Ranking ranking(Plan plan) {
        return Ranking.of(peers.tables(plan.period()), peers.size(), area, plan.value());
    }

    @Override
    public Due due(Plan plan) {
        return null;
    }

    @Override
    public String provenance(Plan plan) {
        return null;
    }

    @Override
    public boolean isBackfilled() {
        return peers.isBackfilled();
    }

    @Override
    public LocalDate nextChange(Plan plan) {
        var today = moment.today();
        if (peers.ranked().isDerived()) {
            return plan.monthAfter(today);
        }
        var readings = readings(peers.tables(plan.period()));
        var due = readings.isEmpty()
                ? null
                : Due.nextChange(peers.ranked().reporting(), plan.period(), last(readings), today, workdays);
        return Days.earliest(due, plan.dayAfter(today));
    }

    private boolean isSilent(List<Reading> readings) {
        return Due.isSilent(peers.ranked().reporting(), last(readings), moment.today(), workdays);
    }

    private List<Reading> readings(List<RankTable> tables) {
        return tables.stream()
                .filter(RankTable::isComplete)
                .flatMap(table -> table
                        .place(area)
                        .map(place -> new Reading(table.through(), BigDecimal.valueOf(place), table.isSettled()))
                        .stream())
                .toList();
    }

    private static LocalDate last(List<Reading> readings) {
        return readings.get(readings.size() - 1).through();
    }
}
