package io.targetmonitor.targets.target;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.targetmonitor.kit.day.DayPass;
import io.targetmonitor.targets.moment.Moments;

/** Judges again what a new day may change: a report is late, a value too old, a period over, a month complete. */
@ApplicationScoped
class NewDay implements DayPass {

    private static final int AT_ONCE = 200;
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

    /** In small transactions: what is done stays done when it is interrupted. */
    @Override
    public void pass(LocalDate day) {
        while (QuarkusTransaction.requiringNew().call(() -> passSome(day)) == AT_ONCE) {
            // the next ones: those done look forward to a later day
        }
    }

    private int passSome(LocalDate day) {
        var due = targets.lockedForDay(day, AT_ONCE);
        due.forEach(target -> target.lookAgainOn(null));
        var moment = moments.of(day);
        freezing.freeze(due, moment, ACTOR);
        reassessment.again(due, moment, ACTOR);
        return due.size();
    }
}
