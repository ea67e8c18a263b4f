package io.targetmonitor.targets.target;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Assessor;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.assessment.Reading;
import io.targetmonitor.targets.assessment.Standing;
import io.targetmonitor.targets.forecast.Courses;
import io.targetmonitor.targets.forecast.Forecast;
import io.targetmonitor.targets.forecast.YearCount;
import io.targetmonitor.targets.indicator.Derivation;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.observation.OfficialFigure;
import io.targetmonitor.targets.observation.SeriesReadings;
import io.targetmonitor.targets.project.Contribution;
import io.targetmonitor.targets.project.DerivedSeries;
import io.targetmonitor.targets.project.PlannedMilestone;
import io.targetmonitor.targets.project.Progress;
import io.targetmonitor.targets.reporting.Due;

/** What projects add up to: nobody reports it, and it speaks through the last month's end. */
final class DerivedMeasure implements Measure {

    /** Of a quotient, of which there is no last decimal. */
    private static final int DECIMALS = 2;

    private final Indicator indicator;
    private final Area area;
    private final List<Contribution> known;
    private final List<PlannedMilestone> planned;
    private final SeriesReadings observed;
    private final Moment moment;
    private final Map<Period, DerivedSeries> series = new HashMap<>();

    DerivedMeasure(
            Indicator indicator,
            Area area,
            List<Contribution> known,
            List<PlannedMilestone> planned,
            SeriesReadings observed,
            Moment moment) {
        this.indicator = indicator;
        this.area = area;
        this.known = known;
        this.planned = planned;
        this.observed = observed;
        this.moment = moment;
    }

    @Override
    public Standing standing(Plan plan) {
        var sum = series(plan);
        var readings = sum.readings(moment);
        var standing = Assessor.assess(plan.demand(indicator), readings, moment.today())
                .withActualNow(sum.now());
        if (readings.isEmpty() && indicator.derivation().windowOf(plan.period()) == null) {
            // no project will ever belong to a cohort that is of no time
            return standing.without(Standing.Missing.PERIOD);
        }
        return indicator.derivation().isRate() ? standing.shownTo(DECIMALS) : standing;
    }

    @Override
    public Official official(Plan plan) {
        return observed.official(plan.period())
                .map(figure -> Official.of(figure, series(plan)))
                .orElse(null);
    }

    /** Money and land come in very different pieces, so only counts are a matter of single events. */
    @Override
    public Forecast forecast(Plan plan) {
        if (indicator.kind() != Kind.CUMULATIVE) {
            return Forecast.none(Forecast.Silence.KIND_NOT_FORECAST);
        }
        if (indicator.derivation().measure() != Derivation.Measure.COUNT
                || plan.calendarYear().isEmpty()) {
            return YearForecast.of(plan, indicator, courses());
        }
        var year = plan.calendarYear().getAsInt();
        var courses = courses();
        var pipeline = Progress.of(indicator.derivation(), planned, known, area)
                .pipeline(plan.period().end());
        var reached = series(plan).now().doubleValue();
        return YearCount.of(courses.before(year), courses.of(year), reached, pipeline);
    }

    @Override
    public Courses courses() {
        return indicator.kind() == Kind.CUMULATIVE
                ? Courses.ofAmounts(DerivedSeries.sinceJanuary(indicator.derivation(), known, area, moment))
                : Measure.super.courses();
    }

    @Override
    public List<Reading> counted(Plan plan) {
        return series(plan).readings(moment);
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
