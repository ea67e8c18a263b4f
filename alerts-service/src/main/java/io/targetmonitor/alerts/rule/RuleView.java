package io.targetmonitor.alerts.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule over HTTP.
 *
 * @param parameters every parameter of the rule with its value; null for one that is not set
 * @param meaning what each parameter is and may be
 */
record RuleView(
        RuleCode code,
        Family family,
        String title,
        String description,
        boolean enabled,
        Severity severity,
        int graceDays,
        Map<String, BigDecimal> parameters,
        List<Integer> escalation,
        List<Meaning> meaning,
        String changedBy,
        Instant changedAt,
        long sequence) {

    record Meaning(
            String name, Parameter.Unit unit, BigDecimal minimum, BigDecimal maximum, boolean optional, String text) {}

    static RuleView of(Rule rule, RuleWords words) {
        var code = rule.code();
        var setting = rule.setting();
        return new RuleView(
                code,
                code.family(),
                words.title(code),
                words.description(code),
                setting.enabled(),
                setting.severity(),
                setting.graceDays(),
                values(rule.tuned()),
                setting.escalation(),
                code.parameters().stream()
                        .map(parameter -> meaning(parameter, words))
                        .toList(),
                rule.changedBy(),
                rule.changedAt(),
                rule.sequence());
    }

    private static Map<String, BigDecimal> values(TunedRule rule) {
        var values = new LinkedHashMap<String, BigDecimal>();
        rule.code()
                .parameters()
                .forEach(known ->
                        values.put(known.name(), rule.find(known.name()).orElse(null)));
        return values;
    }

    private static Meaning meaning(Parameter known, RuleWords words) {
        return new Meaning(
                known.name(),
                known.unit(),
                known.minimum(),
                known.maximum(),
                known.isOptional(),
                words.description(known));
    }
}
