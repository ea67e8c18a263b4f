package io.targetmonitor.alerts.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a rule is tuned at the moment.
 *
 * @param graceDays calendar days between the first day of the trouble and the alert
 * @param parameters those that differ from what was delivered, by name; a null value takes an optional one away
 * @param escalation working days without an answer until level 1, 2 and 3; a level that is not named is never reached
 */
public record RuleSetting(
        boolean enabled,
        Severity severity,
        int graceDays,
        Map<String, BigDecimal> parameters,
        List<Integer> escalation) {

    public RuleSetting {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        escalation = List.copyOf(escalation);
    }

    public LocalDate firstDay(LocalDate since) {
        return since.plusDays(graceDays);
    }
}
