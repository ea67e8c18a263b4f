package io.targetmonitor.targets.target;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.indicator.Indicators;
import io.targetmonitor.targets.moment.Moment;

/**
 * How targets stand now, as told last. Whatever changes an assessment tells it in its own transaction, and until
 * which day time alone changes nothing is known; so what was told is what judging would say, at the price of reading it.
 */
@ApplicationScoped
class LastTold {

    private final Assessments assessments;
    private final Indicators indicators;
    private final PlanText text;

    LastTold(Assessments assessments, Indicators indicators, PlanText text) {
        this.assessments = assessments;
        this.indicators = indicators;
        this.text = text;
    }

    /** In the same order, without checklists; those that the pass of the day has still to look at are judged. */
    List<TargetView> views(List<Planned> planned, Moment present) {
        var isTold = planned.stream()
                .collect(Collectors.partitioningBy(it -> it.target().isToldFor(present.today())));
        var views = Stream.concat(
                        told(isTold.get(true), present),
                        assessments.assess(isTold.get(false), present).stream().map(Assessed::view))
                .collect(Collectors.<TargetView, UUID, TargetView>toMap(TargetView::id, Function.identity()));
        return planned.stream().map(it -> views.get(it.target().id())).toList();
    }

    private Stream<TargetView> told(List<Planned> planned, Moment present) {
        var known = planned.isEmpty()
                ? Map.<String, Indicator>of()
                : indicators.known(
                        planned.stream().map(it -> it.target().indicator()).collect(Collectors.toSet()),
                        present.known());
        return planned.stream()
                .map(it -> Views.of(
                        assessments.read(it),
                        known.get(it.target().indicator()),
                        text.readTold(it.target().told()),
                        null,
                        present));
    }
}
