package io.targetmonitor.alerts.rule;

import java.time.LocalDate;

/**
 * A report and the day it is due (DOMAIN.md 3.8): blue, yellow, red from so many working days after it, the last of
 * them included; one working day late is the first working day after the due day.
 *
 * @param due of the next report that is missing; null when none is due
 * @param otherwise why none is late
 */
public record LateReport(LocalDate due, Cause otherwise) {

    public Outlook outlook(RuleBook rules) {
        var rule = rules.of(RuleCode.REPORT_LATE);
        if (!rule.enabled()) {
            return Outlook.clear(Cause.RULE_CHANGED);
        }
        if (due == null) {
            return Outlook.clear(otherwise);
        }
        return Outlook.clear(otherwise)
                .from(late(rules, rule, "fromWorkingDays"), rule.fires())
                .from(late(rules, rule, "yellowFromWorkingDays"), rule.atLeast(Severity.YELLOW))
                .from(late(rules, rule, "redFromWorkingDays"), rule.atLeast(Severity.RED));
    }

    private LocalDate late(RuleBook rules, TunedRule rule, String parameter) {
        return rule.firstDay(rules.workdays().plusWorkdays(due, rule.whole(parameter)));
    }
}
