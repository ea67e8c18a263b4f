package io.targetmonitor.targets.target;

import java.util.List;

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
            var isOfItsOwn = change.series().containsKey(target.seriesId());
            var isCorrected = isOfItsOwn
                    ? change.revised().contains(target.seriesId())
                    : !change.revised().isEmpty();
            var revised = isCorrected
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

    private static boolean isLowered(AssessmentView before, AssessmentView after) {
        return before.actualNow() != null
                && (after.actualNow() == null || after.actualNow().compareTo(before.actualNow()) < 0);
    }
}
