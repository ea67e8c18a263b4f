package io.targetmonitor.alerts.rule;

import java.util.Map;

/** All rules as they are tuned at the moment. */
public record RuleBook(Map<RuleCode, RuleSetting> settings) {

    public RuleBook {
        settings = Map.copyOf(settings);
        for (var code : RuleCode.values()) {
            if (!settings.containsKey(code)) {
                throw new IllegalArgumentException("Rule %s has no setting".formatted(code));
            }
        }
    }

    RuleSetting of(RuleCode code) {
        return settings.get(code);
    }
}
