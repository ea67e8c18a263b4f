package io.targetmonitor.targets.target;

import java.util.List;
import java.util.function.Supplier;

import io.targetmonitor.targets.event.Change;
import io.targetmonitor.targets.observation.SeriesChanged;
import io.targetmonitor.targets.project.ProjectChanged;

/** Why targets are judged again, for what is told of the change. */
@FunctionalInterface
interface Occasion {

    /** Nothing but the time, or the rules. */
    Occasion PLAIN = (target, fields, told, after) -> Change.of(fields);

    /** @param told what was told last; to be asked for only where it matters, as reading it takes time */
    Change change(Target target, List<Change.Field> fields, Supplier<AssessmentView> told, AssessmentView after);

    /** Figures have come in; a corrected one that changes today's light is told as such, for somebody acted on it. */
    static Occasion of(SeriesChanged change) {
        return (target, fields, told, after) -> {
            // places move with the values of peers
            var isOfItsOwn = change.series().containsKey(target.seriesId());
            var isCorrected = isOfItsOwn
                    ? change.revised().contains(target.seriesId())
                    : !change.revised().isEmpty();
            return isCorrected && isRevised(told.get(), after)
                    ? Change.of(fields).thatRevisesTheStatus()
                    : Change.of(fields);
        };
    }

    /** A project is another one now; what lowers a number is told with the reason. */
    static Occasion of(ProjectChanged change) {
        return (target, fields, told, after) -> {
            var caused = Change.of(fields).causedBy(change.type(), change.project());
            return isLowered(told.get(), after) ? caused.because(change.why()) : caused;
        };
    }

    private static boolean isRevised(AssessmentView before, AssessmentView after) {
        return before.light() != after.light()
                && before.dataThrough() != null
                && before.dataThrough().equals(after.dataThrough());
    }

    private static boolean isLowered(AssessmentView before, AssessmentView after) {
        return before.actualNow() != null
                && (after.actualNow() == null || after.actualNow().compareTo(before.actualNow()) < 0);
    }
}
