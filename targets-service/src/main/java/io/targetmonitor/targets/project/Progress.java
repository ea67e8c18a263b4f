package io.targetmonitor.targets.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.targets.forecast.Pipeline;
import io.targetmonitor.targets.indicator.Derivation;

/** Plans against what was reached of them: what is still to come, and how late such things usually are. */
public final class Progress {

    private final List<PlannedMilestone> planned;
    private final Map<UUID, LocalDate> reached;

    private Progress(List<PlannedMilestone> planned, Map<UUID, LocalDate> reached) {
        this.planned = planned;
        this.reached = reached;
    }

    /** Both lists may hold more than counts here. */
    public static Progress of(
            Derivation derivation, List<PlannedMilestone> planned, List<Contribution> reached, Area area) {
        return new Progress(
                planned.stream().filter(plan -> plan.counts(derivation, area)).toList(),
                reached.stream()
                        .filter(contribution -> contribution.counts(derivation, area, null))
                        .collect(Collectors.toMap(Contribution::versionId, Contribution::achieved)));
    }

    /** @param end of the year that is forecast: what is certain to come later does not come in it */
    public Pipeline pipeline(LocalDate end) {
        var open = planned.stream()
                .filter(plan -> !reached.containsKey(plan.versionId()) && !plan.certain())
                .map(PlannedMilestone::planned)
                .toList();
        var delays = planned.stream()
                .filter(plan -> reached.containsKey(plan.versionId()))
                .map(plan -> Pipeline.delay(plan.planned(), reached.get(plan.versionId())))
                .toList();
        var certain = planned.stream()
                .filter(plan -> plan.certain() && !plan.planned().isAfter(end))
                .count();
        var unplanned = reached.isEmpty() ? 1 : 1 - delays.size() / (double) reached.size();
        return new Pipeline(open, delays, unplanned, (int) certain);
    }
}
