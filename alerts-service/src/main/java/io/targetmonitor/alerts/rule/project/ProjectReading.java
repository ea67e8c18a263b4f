package io.targetmonitor.alerts.rule.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import io.targetmonitor.alerts.rule.Cause;

/**
 * What the rules look at of a project, as its last event tells.
 *
 * @param outOfRules why no rule speaks of the project; null when they do
 * @param reporting true if a report is expected each month
 * @param reportsOwedFrom the first month whose report is expected and missing; null while none is
 * @param plannedInvestment CNY; null when nobody has said
 * @param reports the last monthly reports, oldest first
 */
public record ProjectReading(
        Cause outOfRules,
        boolean needsLand,
        boolean reporting,
        YearMonth reportsOwedFrom,
        BigDecimal plannedInvestment,
        List<Milestone> milestones,
        List<Blocker> blockers,
        List<Report> reports) {

    public ProjectReading {
        milestones = List.copyOf(milestones);
        blockers = List.copyOf(blockers);
        reports = List.copyOf(reports);
    }

    /**
     * @param due null when there is no deadline, or a relative one without its anchor
     * @param forecast null when nobody expects another day than the planned one
     * @param relative its deadline depends on when something else is reached
     */
    public record Milestone(String kind, LocalDate due, LocalDate forecast, LocalDate achieved, boolean relative) {

        boolean isAchieved() {
            return achieved != null;
        }
    }

    public record Blocker(String id, LocalDate due, boolean cleared) {}

    /**
     * @param investment cumulative, CNY
     * @param work percent of the physical work done
     */
    public record Report(YearMonth month, BigDecimal investment, BigDecimal work) {}

    Optional<Milestone> milestone(String kind) {
        return milestones.stream().filter(known -> known.kind.equals(kind)).findFirst();
    }

    Optional<LocalDate> achieved(String kind) {
        return milestone(kind).map(Milestone::achieved);
    }
}
