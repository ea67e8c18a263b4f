package io.targetmonitor.alerts.rule.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.Numbers;
import io.targetmonitor.alerts.rule.Outlook;
import io.targetmonitor.alerts.rule.Question;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.Statement;
import io.targetmonitor.alerts.rule.TunedRule;
import io.targetmonitor.alerts.rule.project.ProjectReading.Report;

import static io.targetmonitor.alerts.rule.RuleCode.DATA_SUSPECT;
import static io.targetmonitor.alerts.rule.RuleCode.PROGRESS_STALLED;

/** What the last monthly reports of a project show. */
record Progress(ProjectReading project) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** So many reports running without new investment; the first report of all has none before it to compare with. */
    Statement stalled(RuleBook rules) {
        var rule = rules.of(PROGRESS_STALLED);
        var outlook = Outlook.clear(cause());
        if (outOfReports() == null && standsStill(rule.whole("reports"))) {
            outlook = rule.enabled() ? Outlook.always(rule.fires()) : Outlook.clear(Cause.RULE_CHANGED);
        }
        return Statement.of(Family.PROGRESS_STALLED, outlook, invested());
    }

    private boolean standsStill(int times) {
        var reports = project.reports();
        if (reports.size() <= times) {
            return false;
        }
        var last = reports.subList(reports.size() - times - 1, reports.size());
        for (var i = 1; i < last.size(); i++) {
            if (!isNoMore(last.get(i), last.get(i - 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNoMore(Report later, Report earlier) {
        return later.investment() != null
                && earlier.investment() != null
                && later.investment().compareTo(earlier.investment()) <= 0;
    }

    /** Money spent is ahead of work done by so many points, the edge included (DOMAIN.md 2.11). */
    static boolean isSuspect(ProjectReading project, TunedRule rule) {
        var progress = new Progress(project);
        return progress.outOfReports() == null
                && progress.ahead()
                        .filter(points -> points.compareTo(rule.number("moneyAheadFromPoints")) >= 0)
                        .isPresent();
    }

    Statement suspect(LocalDate since, RuleBook rules) {
        var asked = since == null ? null : Question.MONEY_AHEAD_OF_WORK;
        return Statement.of(
                Family.DATA_SUSPECT,
                Outlook.since(since, rules.of(DATA_SUSPECT), Cause.QUESTION_GONE),
                shares().withQuestion(asked));
    }

    /** Points; four decimals, enough to tell from the edge what is not on it. */
    private Optional<BigDecimal> ahead() {
        return share().flatMap(share -> last().map(Report::work).map(share::subtract));
    }

    private Optional<BigDecimal> share() {
        var planned = project.plannedInvestment();
        return planned == null || planned.signum() <= 0
                ? Optional.empty()
                : last().map(Report::investment)
                        .map(done -> done.multiply(HUNDRED).divide(planned, 4, RoundingMode.HALF_UP));
    }

    private Optional<Report> last() {
        var reports = project.reports();
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(reports.size() - 1));
    }

    private Cause outOfReports() {
        if (!project.reporting()) {
            return Cause.NOT_REQUIRED;
        }
        return project.achieved("COMPLETED").isPresent() ? Cause.MILESTONE_ACHIEVED : null;
    }

    private Cause cause() {
        return outOfReports() == null ? Cause.PROGRESS_MADE : outOfReports();
    }

    private Numbers invested() {
        return new Numbers(
                project.plannedInvestment(),
                last().map(Report::investment).orElse(null),
                null,
                null,
                null,
                null,
                "CNY",
                null,
                null);
    }

    /** Money spent as {@code actual}, work done as {@code expected}, both in percent. */
    private Numbers shares() {
        return new Numbers(
                null,
                share().map(Progress::shown).orElse(null),
                last().map(Report::work).orElse(null),
                null,
                ahead().map(Progress::shown).orElse(null),
                null,
                "%",
                null,
                null);
    }

    private static BigDecimal shown(BigDecimal percent) {
        return percent.setScale(2, RoundingMode.HALF_UP);
    }
}
