package io.targetmonitor.targets.scoreboard;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.targetmonitor.targets.assessment.Light;
import io.targetmonitor.targets.target.TargetView;

/**
 * How the targets of an area stand at a moment.
 *
 * @param totals how many show each light; all four are always there
 */
record Scoreboard(Instant asOf, List<ScoreboardRow> items, Map<Light, Integer> totals) {

    static Scoreboard of(Instant asOf, List<TargetView> targets) {
        var totals = new EnumMap<Light, Integer>(Light.class);
        for (var light : Light.values()) {
            totals.put(light, 0);
        }
        targets.forEach(target -> totals.merge(target.assessment().light(), 1, Integer::sum));
        return new Scoreboard(asOf, targets.stream().map(ScoreboardRow::of).toList(), totals);
    }
}
