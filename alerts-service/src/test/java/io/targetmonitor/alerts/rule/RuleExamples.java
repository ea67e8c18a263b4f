package io.targetmonitor.alerts.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.targetmonitor.kit.time.WorkingCalendar;

/** The rules as delivered, and ways to tune them. */
public final class RuleExamples {

    public static final RuleBook AS_DELIVERED = RuleBook.asDelivered(new WorkingCalendar());

    private RuleExamples() {}

    public static RuleBook with(RuleCode code, RuleSetting setting) {
        return AS_DELIVERED.with(code, setting);
    }

    public static RuleBook off(RuleCode code) {
        return with(code, new RuleSetting(false, code.delivered().severity(), 0, Map.of(), List.of()));
    }

    public static RuleBook grace(RuleCode code, int days) {
        var setting = code.delivered();
        return with(code, new RuleSetting(true, setting.severity(), days, Map.of(), setting.escalation()));
    }

    /** Parameters as {@code "redAfterMonths", 1}. */
    public static RuleBook with(RuleCode code, String parameter, int value) {
        return with(AS_DELIVERED, code, parameter, value);
    }

    public static RuleBook with(RuleBook rules, RuleCode code, String parameter, int value) {
        var setting = code.delivered();
        return rules.with(
                code,
                new RuleSetting(
                        true,
                        setting.severity(),
                        0,
                        Map.of(parameter, BigDecimal.valueOf(value)),
                        setting.escalation()));
    }
}
