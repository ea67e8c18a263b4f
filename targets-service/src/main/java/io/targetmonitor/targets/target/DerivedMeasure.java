package io.targetmonitor.targets.target;

import java.time.LocalDate;
import java.util.List;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.targets.assessment.Assessor;
import io.targetmonitor.targets.assessment.Standing;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.project.Contribution;
import io.targetmonitor.targets.project.DerivedSeries;
import io.targetmonitor.targets.reporting.Due;

/** What projects add up to: nobody reports it, and it speaks through the last month's end. */
record DerivedMeasure(Indicator indicator, Area area, List<Contribution> known, Moment moment) implements Measure {

    /** Of a quotient, of which there is no last decimal. */
    private static final int DECIMALS = 2;

    @Override
    public Standing standing(Plan plan) {
        var series = series(plan);
        var standing = Assessor.assess(plan.demand(indicator), series.readings(moment), moment.today())
                .withActualNow(series.now());
        return indicator.derivation().isRate() ? standing.shownTo(DECIMALS) : standing;
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
        return false;
    }

    @Override
    public LocalDate nextChange(Plan plan) {
        return plan.monthAfter(moment.today());
    }

    private DerivedSeries series(Plan plan) {
        return DerivedSeries.of(indicator.derivation(), known, area, plan.period());
    }
}
