package io.targetmonitor.targets.target;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.events.EventLog;
import io.targetmonitor.targets.event.Change;
import io.targetmonitor.targets.moment.Moment;

/** Judges a target that somebody has just changed, and tells how it is now. */
@ApplicationScoped
class Announcer {

    private final Assessments assessments;
    private final PlanText text;
    private final EventLog events;

    Announcer(Assessments assessments, PlanText text, EventLog events) {
        this.assessments = assessments;
        this.text = text;
        this.events = events;
    }

    /** As it stands now, without a word to anybody. */
    TargetView look(Planned planned, Moment now) {
        return assessments.assess(List.of(planned), now).get(0).view();
    }

    TargetView tell(Planned planned, Moment now, String type, Change change, String actor) {
        return tell(assessments.assess(List.of(planned), now).get(0), now, type, change, actor);
    }

    /** The event gets the next sequence of the target. */
    TargetView tell(Assessed assessed, Moment now, String type, Change change, String actor) {
        var told = told(assessed, now);
        events.append(new TargetEvent(told, change).of(type, now.at(), actor));
        return told;
    }

    /** The same for many at once. */
    void tell(List<Planned> planned, Moment now, String type, Function<Target, Change> change, String actor) {
        events.appendAll(assessments.assess(planned, now).stream()
                .map(assessed ->
                        new TargetEvent(told(assessed, now), change.apply(assessed.target())).of(type, now.at(), actor))
                .toList());
    }

    private TargetView told(Assessed assessed, Moment now) {
        var target = assessed.target();
        var view = assessed.view();
        target.tell(text.write(view.assessment().timeless()), now, assessed.nextChange());
        return Views.told(view, target.sequence(), target.statusAt(now.known()));
    }
}
