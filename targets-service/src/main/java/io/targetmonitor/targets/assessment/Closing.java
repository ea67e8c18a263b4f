package io.targetmonitor.targets.assessment;

import java.time.LocalDate;

/** Whether a target was met, once its period is over and the data of its last day are in. */
record Closing(Demand demand, LocalDate today) {

    Outcome outcome(Reading last) {
        if (!isOver(last)) {
            return Outcome.PENDING;
        }
        if (demand.stretch() != null && meets(last, true)) {
            return Outcome.MET_STRETCH;
        }
        return meets(last, false) ? Outcome.MET : Outcome.NOT_MET;
    }

    /** Null without a stretch value. */
    Outcome stretchOutcome(Reading last) {
        if (demand.stretch() == null) {
            return null;
        }
        if (last == null || !isOver(last)) {
            return Outcome.PENDING;
        }
        return meets(last, true) ? Outcome.MET : Outcome.NOT_MET;
    }

    private boolean isOver(Reading last) {
        return demand.period() != null
                && today.isAfter(demand.period().end())
                && last.through().equals(demand.period().end());
    }

    private boolean meets(Reading last, boolean stretch) {
        return comparison().isMet(last.value(), stretch ? demand.stretch() : demand.value());
    }

    private Comparison comparison() {
        return demand.kind() == Kind.RANK ? Comparison.LE : demand.comparison();
    }
}
