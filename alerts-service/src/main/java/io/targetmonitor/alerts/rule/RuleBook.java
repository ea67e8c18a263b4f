package io.targetmonitor.alerts.rule;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.targetmonitor.kit.time.WorkingCalendar;

/** All rules as they are tuned at the moment, and the working days they count by. */
public record RuleBook(Map<RuleCode, RuleSetting> settings, WorkingCalendar workdays) {

    public RuleBook {
        settings = Map.copyOf(settings);
        for (var code : RuleCode.values()) {
            if (!settings.containsKey(code)) {
                throw new IllegalArgumentException("Rule %s has no setting".formatted(code));
            }
        }
    }

    public static RuleBook asDelivered(WorkingCalendar workdays) {
        return new RuleBook(
                Arrays.stream(RuleCode.values()).collect(Collectors.toMap(Function.identity(), RuleCode::delivered)),
                workdays);
    }

    public TunedRule of(RuleCode code) {
        return new TunedRule(code, settings.get(code));
    }

    /** The same book but for one rule. */
    public RuleBook with(RuleCode code, RuleSetting setting) {
        var tuned = new EnumMap<>(settings);
        tuned.put(code, setting);
        return new RuleBook(tuned, workdays);
    }
}
