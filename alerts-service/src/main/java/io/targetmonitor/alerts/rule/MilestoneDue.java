package io.targetmonitor.alerts.rule;

import java.time.LocalDate;
import java.util.stream.Stream;

import io.targetmonitor.alerts.rule.Verdict.Clear;
import io.targetmonitor.alerts.rule.Verdict.Fires;

import static io.targetmonitor.alerts.rule.RuleCode.MILESTONE_OVERDUE;

/**
 * A milestone and the day it is due: overdue from the day after, red some months after the due day (clipped to the end
 * of the month: three months after 2023-03-31 is 2023-06-30).
 *
 * @param due null when there is no deadline, or a relative one without its anchor
 * @param exempt why its dates do not count, whatever they are; null when they do
 */
public record MilestoneDue(LocalDate due, boolean achieved, Cause exempt) {

    public Verdict judge(RuleBook rules, LocalDate day) {
        var rule = rules.of(MILESTONE_OVERDUE);
        if (exempt != null) {
            return new Clear(exempt);
        }
        if (achieved) {
            return new Clear(Cause.MILESTONE_ACHIEVED);
        }
        if (due == null) {
            return new Clear(Cause.DEADLINE_DROPPED);
        }
        return rule.enabled() ? overdue(rule, day) : new Clear(Cause.RULE_CHANGED);
    }

    private Verdict overdue(RuleSetting rule, LocalDate day) {
        if (day.isBefore(fires(rule))) {
            return new Clear(day.isAfter(due) ? Cause.RULE_CHANGED : Cause.DEADLINE_MOVED);
        }
        return new Fires(
                MILESTONE_OVERDUE,
                day.isBefore(turnsRed(rule)) ? rule.severity() : rule.severity().atLeast(Severity.RED));
    }

    /** The next day on which time alone changes the verdict; null when none does. */
    public LocalDate nextCheck(RuleBook rules, LocalDate day) {
        var rule = rules.of(MILESTONE_OVERDUE);
        if (exempt != null || achieved || due == null || !rule.enabled()) {
            return null;
        }
        return Stream.of(fires(rule), turnsRed(rule))
                .filter(next -> next.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private LocalDate fires(RuleSetting rule) {
        return rule.firstDay(due.plusDays(1));
    }

    private LocalDate turnsRed(RuleSetting rule) {
        return rule.firstDay(due.plusMonths(rule.redAfterMonths()));
    }
}
