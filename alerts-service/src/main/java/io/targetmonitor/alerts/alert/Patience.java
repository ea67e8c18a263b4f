package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;

/**
 * How long people have: until a promise is broken, and until the next level is told (DOMAIN.md 2.6). All days are
 * included: three working days without an answer are full on the third working day.
 */
record Patience(RuleBook rules, ZoneId zone) {

    /** The first day on which a promise counts as broken; null while nobody asks. */
    LocalDate breaksOn(LocalDate promisedBy) {
        var rule = rules.of(RuleCode.PROMISE_BROKEN);
        return rule.enabled() ? rule.firstDay(promisedBy.plusDays(1)) : null;
    }

    /** How much worse than its rule says an alert is once its promise is broken. */
    int stepsUp(Severity verdict) {
        var rule = rules.of(RuleCode.PROMISE_BROKEN);
        return Math.max(rule.whole("severitiesUp"), rule.severity().ordinal() - verdict.ordinal());
    }

    /** How many levels are due on a day when nobody has answered since. */
    int levelOn(RuleCode rule, Instant waitingSince, LocalDate day) {
        return (int) levels(rule, waitingSince).stream()
                .filter(due -> !due.isAfter(day))
                .count();
    }

    /** The next day on which a level above the present one is due; null when none is. */
    LocalDate nextLevelAfter(RuleCode rule, Instant waitingSince, LocalDate day) {
        return levels(rule, waitingSince).stream()
                .filter(due -> due.isAfter(day))
                .findFirst()
                .orElse(null);
    }

    Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private List<LocalDate> levels(RuleCode rule, Instant waitingSince) {
        var since = waitingSince.atZone(zone).toLocalDate();
        return rules.of(rule).escalation().stream()
                .map(days -> rules.workdays().plusWorkdays(since, days))
                .toList();
    }
}
