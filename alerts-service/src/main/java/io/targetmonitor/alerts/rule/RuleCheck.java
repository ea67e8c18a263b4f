package io.targetmonitor.alerts.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.http.Refusal.Flaw;

/** What a rule can be tuned to. */
public final class RuleCheck {

    private static final int LEVELS = 3;
    private static final int MAX_WORKING_DAYS = 250;

    private RuleCheck() {}

    /**
     * Checks a setting.
     *
     * @throws Refusal 400 that names every field which does not work, and why
     */
    public static void check(RuleCode code, RuleSetting wanted) {
        var flaws = new ArrayList<Flaw>();
        wanted.parameters().forEach((name, value) -> flaws.addAll(flaws(code, name, value)));
        flaws.addAll(severalMeasures(wanted.parameters()));
        flaws.addAll(steps(wanted.escalation()));
        if (flaws.size() == 1) {
            var only = flaws.get(0);
            throw Refusal.invalid(only.field(), only.code(), only.arguments());
        }
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
    }

    /** Without what says only what was delivered, and numbers without trailing zeros: equal settings look equal. */
    public static RuleSetting reduced(RuleCode code, RuleSetting wanted) {
        var kept = new TreeMap<String, BigDecimal>();
        wanted.parameters().forEach((name, value) -> {
            var delivered = code.parameter(name).orElseThrow().delivered();
            var same = value == null ? delivered == null : delivered != null && value.compareTo(delivered) == 0;
            if (!same) {
                kept.put(
                        name,
                        value == null
                                ? null
                                : new BigDecimal(value.stripTrailingZeros().toPlainString()));
            }
        });
        return new RuleSetting(wanted.enabled(), wanted.severity(), wanted.graceDays(), kept, wanted.escalation());
    }

    private static List<Flaw> flaws(RuleCode code, String name, BigDecimal value) {
        var field = "parameters." + name;
        return code.parameter(name)
                .map(known -> known.allows(value)
                        ? List.<Flaw>of()
                        : List.of(new Flaw(
                                field,
                                known.whole() ? "whole-number-between" : "number-between",
                                known.minimum(),
                                known.maximum())))
                .orElseGet(() -> List.of(new Flaw(field, "parameter-not-of-this-rule", code)));
    }

    private static List<Flaw> severalMeasures(Map<String, BigDecimal> parameters) {
        var set = List.of("pointsFrom", "pointsOver", "percentUnder").stream()
                .filter(name -> parameters.get(name) != null)
                .toList();
        return set.size() > 1 ? List.of(new Flaw("parameters." + set.get(1), "one-measure-only")) : List.of();
    }

    private static List<Flaw> steps(List<Integer> escalation) {
        var climbing = escalation.size() <= LEVELS;
        for (var i = 0; i < escalation.size(); i++) {
            var days = escalation.get(i);
            climbing &= days >= 1 && days <= MAX_WORKING_DAYS && (i == 0 || days > escalation.get(i - 1));
        }
        return climbing ? List.of() : List.of(new Flaw("escalation", "escalation-climbs", LEVELS, MAX_WORKING_DAYS));
    }
}
