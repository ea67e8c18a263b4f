package io.targetmonitor.alerts.rule.preset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.RuleSetting;
import io.targetmonitor.alerts.rule.Severity;

/**
 * How a place tuned its rules (DOMAIN.md 2.5), as its file says.
 *
 * @param year null where the source names none
 * @param source null where there is no published one
 * @param rules those it tunes; all others stay as they are
 */
record Preset(String name, Words place, Integer year, String source, Words text, List<Tuned> rules) {

    Preset {
        rules = List.copyOf(rules);
    }

    record Words(@JsonProperty("zh-CN") String chinese, String en) {}

    record Tuned(
            RuleCode code,
            boolean enabled,
            Severity severity,
            int graceDays,
            Map<String, BigDecimal> parameters,
            List<Integer> escalation) {

        RuleSetting setting() {
            return new RuleSetting(enabled, severity, graceDays, parameters, escalation);
        }
    }
}
