package io.targetmonitor.alerts.rule.target;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import io.targetmonitor.alerts.rule.RuleCode;

/** The first day of everything that holds: kept while it holds, forgotten when it does not. */
final class Beginnings {

    private final EnumMap<RuleCode, LocalDate> since = new EnumMap<>(RuleCode.class);
    private final LocalDate today;

    Beginnings(Map<RuleCode, LocalDate> known, LocalDate today) {
        since.putAll(known);
        this.today = today;
    }

    Beginnings of(RuleCode rule, boolean holds) {
        if (holds) {
            since.putIfAbsent(rule, today);
        } else {
            since.remove(rule);
        }
        return this;
    }

    Map<RuleCode, LocalDate> all() {
        return Map.copyOf(since);
    }
}
