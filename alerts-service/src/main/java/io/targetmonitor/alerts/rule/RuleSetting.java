package io.targetmonitor.alerts.rule;

import java.time.LocalDate;

/**
 * How a rule is tuned at the moment.
 *
 * @param graceDays calendar days between the first day of the trouble and the alert
 * @param redAfterMonths months after the due day from which an overdue milestone is red; only milestone rules have it
 */
public record RuleSetting(boolean enabled, Severity severity, int graceDays, Integer redAfterMonths) {

    RuleSetting withRedAfterMonths(Integer months) {
        return new RuleSetting(enabled, severity, graceDays, months);
    }

    boolean firesOn(LocalDate day, LocalDate since) {
        return enabled && since != null && !day.isBefore(firstDay(since));
    }

    LocalDate firstDay(LocalDate since) {
        return since.plusDays(graceDays);
    }
}
