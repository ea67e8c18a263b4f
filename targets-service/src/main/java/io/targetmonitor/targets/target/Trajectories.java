package io.targetmonitor.targets.target;

import java.util.List;
import java.util.stream.Collectors;

import io.targetmonitor.targets.assessment.Outcome;
import io.targetmonitor.targets.assessment.Reading;
import io.targetmonitor.targets.forecast.Forecast;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.observation.VintageView;

/** Puts together what a chart of a target shows. */
final class Trajectories {

    private Trajectories() {}

    static Trajectory of(
            Judged judged, Indicator indicator, Measure measure, List<VintageView> vintages, Moment moment) {
        var plan = judged.plan();
        var demand = plan.demand(indicator);
        var isOpen = measure.standing(plan).outcome() == Outcome.PENDING;
        var forecast = isOpen ? measure.forecast(plan) : Forecast.none(Forecast.Silence.PERIOD_COMPLETE);
        return new Trajectory(
                judged.target().id(),
                moment.known(),
                indicator.unit(),
                plan.period(),
                judged.planVersion(),
                new PlanCurve(demand).points(),
                actual(measure.counted(plan), vintages),
                new Ahead(demand, forecast, measure.courses()).points(),
                Basis.of(forecast, measure.provenance(plan)));
    }

    private static List<Trajectory.Actual> actual(List<Reading> counted, List<VintageView> vintages) {
        var said = vintages.stream().collect(Collectors.groupingBy(VintageView::through));
        return counted.stream()
                .map(reading -> new Trajectory.Actual(
                        reading.through(), reading.value(), said.getOrDefault(reading.through(), List.of())))
                .toList();
    }
}
