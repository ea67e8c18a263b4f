package io.targetmonitor.targets.target;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Assessor;
import io.targetmonitor.targets.assessment.Standing;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.observation.OfficialFigure;
import io.targetmonitor.targets.observation.SeriesReadings;
import io.targetmonitor.targets.project.Contribution;
import io.targetmonitor.targets.project.DerivedSeries;
import io.targetmonitor.targets.reporting.Due;

/** What projects add up to: nobody reports it, and it speaks through the last month's end. */
final class DerivedMeasure implements Measure {

    /** Of a quotient, of which there is no last decimal. */
    private static final int DECIMALS = 2;

    private final Indicator indicator;
    private final Area area;
    private final List<Contribution> known;
    private final SeriesReadings observed;
    private final Moment moment;
    private final Map<Period, DerivedSeries> series = new HashMap<>();

    DerivedMeasure(Indicator indicator, Area area, List<Contribution> known, SeriesReadings observed, Moment moment) {
        this.indicator = indicator;
        this.area = area;
        this.known = known;
        this.observed = observed;
        this.moment = moment;
    }

    @Override
    public Standing standing(Plan plan) {
        var sum = series(plan);
        var standing = Assessor.assess(plan.demand(indicator), sum.readings(moment), moment.today())
                .withActualNow(sum.now());
        return indicator.derivation().isRate() ? standing.shownTo(DECIMALS) : standing;
    }

    @Override
    public Official official(Plan plan) {
        return observed.official(plan.period())
                .map(figure -> Official.of(figure, series(plan)))
                .orElse(null);
    }

    @Override
    public Due due(Plan plan) {
        return null;
    }

    @Override
    public String provenance(Plan plan) {
        return series(plan).provenance();
    }

    @Override
    public boolean isBackfilled() {
        return observed.isBackfilled(List.of(OfficialFigure.BASIS));
    }

    @Override
    public LocalDate nextChange(Plan plan) {
        return plan.monthAfter(moment.today());
    }

    private DerivedSeries series(Plan plan) {
        return series.computeIfAbsent(
                plan.period(), period -> DerivedSeries.of(indicator.derivation(), known, area, period));
    }
}
