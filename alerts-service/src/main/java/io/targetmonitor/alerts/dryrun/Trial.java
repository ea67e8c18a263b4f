package io.targetmonitor.alerts.dryrun;

import java.math.BigDecimal;
import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import io.targetmonitor.alerts.rule.RuleSetting;
import io.targetmonitor.alerts.rule.Severity;

/**
 * What to try; whatever is left out is as the rule is tuned now.
 *
 * @param parameters if given, what is not named is as delivered
 */
record Trial(
        Severity severity,
        @Min(0) @Max(366) Integer graceDays,
        @Size(max = 10) Map<String, BigDecimal> parameters) {

    RuleSetting over(RuleSetting present) {
        return new RuleSetting(
                true,
                severity == null ? present.severity() : severity,
                graceDays == null ? present.graceDays() : graceDays,
                parameters == null ? present.parameters() : parameters,
                present.escalation());
    }
}
