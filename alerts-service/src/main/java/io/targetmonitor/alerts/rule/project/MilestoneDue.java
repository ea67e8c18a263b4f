package io.targetmonitor.alerts.rule.project;

import java.time.LocalDate;
import java.time.YearMonth;

import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Outlook;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.alerts.rule.TunedRule;
import io.targetmonitor.alerts.rule.Verdict;
import io.targetmonitor.alerts.rule.Verdict.Clear;

import static io.targetmonitor.alerts.rule.RuleCode.MILESTONE_OVERDUE;

/**
 * A milestone and the day it is due: overdue from the day after, or where the whole month counts from the first of the
 * next; red some months after the due day (clipped to the end of the month: three months after 2023-03-31 is
 * 2023-06-30), that day included.
 *
 * @param due null when there is no deadline, or a relative one without its anchor
 * @param exempt why its dates do not count, whatever they are; null when they do
 */
public record MilestoneDue(LocalDate due, boolean achieved, Cause exempt) {

    public Outlook outlook(RuleBook rules) {
        var rule = rules.of(MILESTONE_OVERDUE);
        if (exempt != null) {
            return Outlook.clear(exempt);
        }
        if (achieved) {
            return Outlook.clear(Cause.MILESTONE_ACHIEVED);
        }
        if (due == null) {
            return Outlook.clear(Cause.DEADLINE_DROPPED);
        }
        return rule.enabled() ? overdue(rule) : Outlook.clear(Cause.RULE_CHANGED);
    }

    private Outlook overdue(TunedRule rule) {
        var inGrace = new Clear(Cause.RULE_CHANGED);
        return Outlook.clear(Cause.DEADLINE_MOVED)
                .from(due.plusDays(1), inGrace)
                .from(rule.firstDay(dayAfter(rule)), rule.fires())
                .from(rule.firstDay(due.plusMonths(rule.whole("redAfterMonths"))), rule.atLeast(Severity.RED));
    }

    private LocalDate dayAfter(TunedRule rule) {
        return rule.whole("untilMonthEnd") == 1
                ? YearMonth.from(due).plusMonths(1).atDay(1)
                : due.plusDays(1);
    }

    public Verdict judge(RuleBook rules, LocalDate day) {
        return outlook(rules).on(day);
    }
}
