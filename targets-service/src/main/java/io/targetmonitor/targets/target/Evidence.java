package io.targetmonitor.targets.target;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.targetmonitor.targets.decision.Decided;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.observation.PastSeries;
import io.targetmonitor.targets.observation.SeriesReadings;
import io.targetmonitor.targets.project.Contribution;
import io.targetmonitor.targets.project.PlannedMilestone;
import io.targetmonitor.targets.ranking.PeerGroup;

/**
 * All that is needed to judge some targets at a moment, fetched at once.
 *
 * @param past by the year before which it lies, and by series
 */
record Evidence(
        Map<String, Indicator> indicators,
        Map<UUID, SeriesReadings> observed,
        Map<Integer, Map<UUID, PastSeries>> past,
        ByArea<Contribution> contributions,
        ByArea<PlannedMilestone> planned,
        Map<UUID, Decided> decided,
        Map<String, PeerGroup> peers) {

    /** What the years before that of a target teach; nothing without a calendar year. */
    PastSeries past(Judged judged) {
        var year = judged.plan().calendarYear();
        return year.isEmpty()
                ? PastSeries.NONE
                : past.getOrDefault(year.getAsInt(), Map.of())
                        .getOrDefault(judged.target().seriesId(), PastSeries.NONE);
    }

    /** The same with other values and other milestones. */
    Evidence with(
            Map<UUID, SeriesReadings> otherObserved,
            List<Contribution> otherContributions,
            List<PlannedMilestone> otherPlanned) {
        return new Evidence(
                indicators,
                otherObserved,
                past,
                ByArea.of(otherContributions, Contribution::areaPath),
                ByArea.of(otherPlanned, PlannedMilestone::areaPath),
                decided,
                peers);
    }
}
