package io.targetmonitor.alerts.rule;

import java.util.EnumMap;
import java.util.Map;

/** The rules as delivered, and ways to tune them. */
public final class RuleExamples {

    private static final Map<RuleCode, RuleSetting> DELIVERED = Map.of(
            RuleCode.TARGET_BEHIND, new RuleSetting(true, Severity.YELLOW, 0, null),
            RuleCode.TARGET_FAR_BEHIND, new RuleSetting(true, Severity.RED, 0, null),
            RuleCode.MILESTONE_OVERDUE, new RuleSetting(true, Severity.YELLOW, 0, 3));

    public static final RuleBook AS_DELIVERED = new RuleBook(DELIVERED);

    private RuleExamples() {}

    static RuleBook with(RuleCode code, RuleSetting setting) {
        var tuned = new EnumMap<>(DELIVERED);
        tuned.put(code, setting);
        return new RuleBook(tuned);
    }
}
