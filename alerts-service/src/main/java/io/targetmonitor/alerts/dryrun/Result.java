package io.targetmonitor.alerts.dryrun;

import java.time.LocalDate;
import java.util.List;

import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.RuleSetting;

/**
 * @param subjects how many targets and projects were looked at
 * @param fired how often the rule would have fired
 * @param truncated true if that is more than are shown
 */
record Result(
        RuleCode rule,
        LocalDate from,
        LocalDate to,
        RuleSetting setting,
        int subjects,
        int fired,
        Score score,
        boolean truncated,
        List<Episode> items) {

    static final int SHOWN = 500;

    static Result of(RuleCode rule, LocalDate from, LocalDate to, RuleSetting setting, DryRun.Found found) {
        var episodes = found.episodes();
        return new Result(
                rule,
                from,
                to,
                setting,
                found.subjects(),
                episodes.size(),
                Score.of(episodes),
                episodes.size() > SHOWN,
                episodes.subList(0, Math.min(SHOWN, episodes.size())));
    }
}
