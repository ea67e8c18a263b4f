package io.targetmonitor.targets.target;

import java.time.LocalDate;

import io.targetmonitor.targets.assessment.Outcome;
import io.targetmonitor.targets.assessment.Standing;
import io.targetmonitor.targets.decision.Checklist;
import io.targetmonitor.targets.reporting.Due;

/**
 * A checklist: a person says how far it is, and no light is computed from that (DOMAIN.md 3.7).
 *
 * @param checklist null if nobody has written one
 */
record ReviewedMeasure(Checklist checklist) implements Measure {

    @Override
    public Standing standing(Plan plan) {
        return checklist == null
                ? Standing.without(Standing.Missing.CHECKLIST, null)
                : Standing.reviewed(outcome(checklist.state()));
    }

    /** A name that has been given or refused settles it, whatever the period still says. */
    private static Outcome outcome(Checklist.State state) {
        return switch (state) {
            case NOT_STARTED, IN_PROGRESS, APPLIED, EVALUATED -> Outcome.PENDING;
            case DESIGNATED -> Outcome.MET;
            case FAILED -> Outcome.NOT_MET;
        };
    }

    @Override
    public Due due(Plan plan) {
        return null;
    }

    @Override
    public String provenance(Plan plan) {
        return null;
    }

    @Override
    public boolean isBackfilled() {
        return false;
    }

    @Override
    public LocalDate nextChange(Plan plan) {
        return null;
    }
}
