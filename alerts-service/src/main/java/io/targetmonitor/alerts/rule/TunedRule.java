package io.targetmonitor.alerts.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.targetmonitor.alerts.rule.Verdict.Fires;

/** A rule with its setting: what the pure rules ask. */
public record TunedRule(RuleCode code, RuleSetting setting) {

    public boolean enabled() {
        return setting.enabled();
    }

    public Severity severity() {
        return setting.severity();
    }

    public List<Integer> escalation() {
        return setting.escalation();
    }

    /** Grace included. */
    public LocalDate firstDay(LocalDate since) {
        return setting.firstDay(since);
    }

    public Optional<BigDecimal> find(String parameter) {
        var delivered = code.parameter(parameter).orElseThrow().delivered();
        return Optional.ofNullable(
                setting.parameters().containsKey(parameter)
                        ? setting.parameters().get(parameter)
                        : delivered);
    }

    public BigDecimal number(String parameter) {
        return find(parameter).orElseThrow();
    }

    public int whole(String parameter) {
        return number(parameter).intValueExact();
    }

    public Fires fires() {
        return new Fires(code, setting.severity());
    }

    public Fires atLeast(Severity floor) {
        return new Fires(code, setting.severity().atLeast(floor));
    }
}
