package io.targetmonitor.targets.target;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.targetmonitor.targets.event.Change;
import io.targetmonitor.targets.observation.SeriesChanged;
import io.targetmonitor.targets.project.ProjectChanged;

/** Why targets are judged again, for what is told of the change. */
@FunctionalInterface
interface Occasion {

    /** Nothing but the time, or the rules. */
    Occasion PLAIN = (target, fields, before, after) -> Change.of(fields);

    Change change(Target target, List<Change.Field> fields, AssessmentView before, AssessmentView after);

    /** Figures have come in; a corrected one that changes today's light is told as such, for somebody acted on it. */
    static Occasion of(SeriesChanged change) {
        return (target, fields, before, after) -> {
            // places move with the values of peers
            var own = change.series().contains(target.seriesId()) ? Set.of(target.seriesId()) : change.series();
            var revised = isAny(own, change.revised())
                    && before.light() != after.light()
                    && before.dataThrough() != null
                    && before.dataThrough().equals(after.dataThrough());
            return revised ? Change.of(fields).thatRevisesTheStatus() : Change.of(fields);
        };
    }

    /** A project is another one now; what lowers a number is told with the reason. */
    static Occasion of(ProjectChanged change) {
        return (target, fields, before, after) -> {
            var told = Change.of(fields).causedBy(change.type(), change.project());
            return isLowered(before, after) ? told.because(change.why()) : told;
        };
    }

    private static boolean isAny(Set<UUID> some, Set<UUID> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static boolean isLowered(AssessmentView before, AssessmentView after) {
        return before.actualNow() != null
                && (after.actualNow() == null || after.actualNow().compareTo(before.actualNow()) < 0);
    }
}
