package io.targetmonitor.alerts.rule.project;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Outlook;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.TunedRule;
import io.targetmonitor.alerts.rule.Verdict.Clear;
import io.targetmonitor.alerts.rule.project.ProjectReading.Milestone;

import static io.targetmonitor.alerts.rule.RuleCode.MILESTONE_AT_RISK;
import static io.targetmonitor.alerts.rule.RuleCode.MILESTONE_DUE_SOON;

/**
 * A milestone that is not overdue yet (DOMAIN.md 3.6): due soon from some days before its due day, the first of them
 * and the due day included; at risk as soon as it is expected after its due day, or the step before it is overdue or
 * due after it, or still open some days before the due day, the first of them included. At risk wins over due soon.
 */
record MilestoneAhead(Milestone milestone, ProjectReading project) {

    Outlook outlook(RuleBook rules) {
        if (milestone.isAchieved()) {
            return Outlook.clear(Cause.MILESTONE_ACHIEVED);
        }
        var due = milestone.due();
        if (due == null) {
            return Outlook.clear(Cause.DEADLINE_DROPPED);
        }
        var soon = rules.of(MILESTONE_DUE_SOON);
        var risk = rules.of(MILESTONE_AT_RISK);
        var outlook = Outlook.clear(Cause.RISK_GONE);
        if (soon.enabled()) {
            outlook = outlook.from(soon.firstDay(due.minusDays(soon.whole("daysBefore"))), soon.fires());
        }
        var since = risk.enabled() ? atRiskSince(risk) : Optional.<LocalDate>empty();
        if (since.isPresent()) {
            outlook = outlook.from(risk.firstDay(since.get()), risk.fires());
        }
        return outlook.from(due.plusDays(1), new Clear(Cause.DEADLINE_PASSED));
    }

    /** The first day of the risk; the beginning of time for one that no day brings about. */
    private Optional<LocalDate> atRiskSince(TunedRule risk) {
        var due = milestone.due();
        if (isAfter(milestone.forecast(), due)) {
            return Optional.of(LocalDate.EPOCH);
        }
        return Steps.openBefore(milestone.kind(), project).stream()
                .flatMap(step -> endangeredSince(step, due, risk.whole("daysBefore")))
                .min(Comparator.naturalOrder());
    }

    private static Stream<LocalDate> endangeredSince(Milestone before, LocalDate due, int days) {
        if (isAfter(before.due(), due) || isAfter(before.forecast(), due)) {
            return Stream.of(LocalDate.EPOCH);
        }
        var close = due.minusDays(days);
        return before.due() == null
                ? Stream.of(close)
                : Stream.of(close, before.due().plusDays(1));
    }

    private static boolean isAfter(LocalDate day, LocalDate due) {
        return day != null && day.isAfter(due);
    }
}
