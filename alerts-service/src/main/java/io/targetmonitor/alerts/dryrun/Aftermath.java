package io.targetmonitor.alerts.dryrun;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import io.targetmonitor.alerts.chronicle.Entry;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.project.ProjectReading.Milestone;

/**
 * What became of what a rule warned of, as known at last.
 *
 * @param missed null while that is open, or where a rule warns of nothing
 * @param due the day it was to be reached by; null where there is none
 */
record Aftermath(Boolean missed, LocalDate due) {

    private static final Aftermath OPEN = new Aftermath(null, null);

    static Aftermath of(RuleCode code, String part, Entry last, LocalDate today) {
        if (last.target() != null) {
            return switch (last.target().outcome()) {
                case NOT_MET -> new Aftermath(true, last.ends());
                case MET, MET_STRETCH -> new Aftermath(false, last.ends());
                case PENDING -> OPEN;
            };
        }
        return switch (code.family()) {
            case MILESTONE_AHEAD, MILESTONE_OVERDUE, SIGNED_NOT_STARTED, STARTED_NOT_IN_STATISTICS ->
                last.project().milestones().stream()
                        .filter(milestone -> milestone.kind().equals(part))
                        .findFirst()
                        .map(milestone -> of(milestone, today))
                        .orElse(OPEN);
            case TARGET_PACE,
                    TARGET_TWICE_YELLOW,
                    TARGET_UNLIKELY,
                    REPORT_LATE,
                    MILESTONE_UNANCHORED,
                    PROGRESS_STALLED,
                    BLOCKER_OVERDUE,
                    COUNT_DECREASED,
                    RANK_DROPPED,
                    STATUS_REVISED,
                    DATA_SUSPECT,
                    TARGET_DONE,
                    PROMISE -> OPEN;
        };
    }

    private static Aftermath of(Milestone milestone, LocalDate today) {
        if (milestone.due() == null) {
            return OPEN;
        }
        var reached = milestone.achieved() == null ? today : milestone.achieved();
        var decided = milestone.achieved() != null || today.isAfter(milestone.due());
        return decided ? new Aftermath(reached.isAfter(milestone.due()), milestone.due()) : OPEN;
    }

    /** Only of what was missed. */
    Long leadFrom(LocalDate warning) {
        return Boolean.TRUE.equals(missed) && due != null ? ChronoUnit.DAYS.between(warning, due) : null;
    }
}
