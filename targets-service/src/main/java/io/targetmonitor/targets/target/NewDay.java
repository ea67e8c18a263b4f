package io.targetmonitor.targets.target;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.targetmonitor.kit.day.DayPass;
import io.targetmonitor.targets.moment.Moments;

/** Judges again what a new day may change: a report is late, a value too old, a period over, a month complete. */
@ApplicationScoped
class NewDay implements DayPass {

    private static final int AT_ONCE = 1_000;
    private static final String ACTOR = "targets-service";

    private final Targets targets;
    private final Freezing freezing;
    private final Reassessment reassessment;
    private final Moments moments;

    NewDay(Targets targets, Freezing freezing, Reassessment reassessment, Moments moments) {
        this.targets = targets;
        this.freezing = freezing;
        this.reassessment = reassessment;
        this.moments = moments;
    }

    /**
     * In small transactions: what is done looks forward to a later day and stays done, whoever goes on where this was
     * interrupted.
     */
    @Override
    public void pass(LocalDate day) {
        var place = Targets.Place.FIRST;
        while (place != null) {
            var after = place;
            place = QuarkusTransaction.requiringNew().call(() -> passSome(day, after));
        }
    }

    /** Answers the place of the last one, behind which the next ones are; null if there was none. */
    private Targets.Place passSome(LocalDate day, Targets.Place after) {
        var due = targets.lockedForDay(day, after, AT_ONCE);
        if (due.isEmpty()) {
            return null;
        }
        var last = Targets.Place.of(due.get(due.size() - 1));
        var now = moments.of(day).notBefore(Target.lastTold(due));
        var open = freezing.freeze(targets.planned(due, now), now, ACTOR);
        reassessment.again(open, now, ACTOR);
        return last;
    }
}
