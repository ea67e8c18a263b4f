package io.targetmonitor.alerts.rule.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.LateReport;
import io.targetmonitor.alerts.rule.Numbers;
import io.targetmonitor.alerts.rule.Outlook;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.alerts.rule.Statement;
import io.targetmonitor.alerts.rule.project.ProjectReading.Blocker;
import io.targetmonitor.alerts.rule.project.ProjectReading.Milestone;

import static io.targetmonitor.alerts.rule.RuleCode.BLOCKER_OVERDUE;
import static io.targetmonitor.alerts.rule.RuleCode.MILESTONE_UNANCHORED;
import static io.targetmonitor.alerts.rule.RuleCode.SIGNED_NOT_STARTED;
import static io.targetmonitor.alerts.rule.RuleCode.STARTED_NOT_IN_STATISTICS;

/** Everything the rules say of one project, its milestones and its blockers. */
public final class ProjectRules {

    private ProjectRules() {}

    public static List<Statement> of(ProjectMemory memory, RuleBook rules) {
        var project = memory.reading();
        var statements = new ArrayList<Statement>();
        project.milestones().forEach(milestone -> statements.addAll(of(milestone, project, rules)));
        memory.goneMilestones().forEach(kind -> statements.addAll(gone(kind)));
        statements.add(signedNotStarted(project, rules));
        statements.add(startedNotInStatistics(project, rules));
        statements.add(reportLate(memory, rules));
        statements.add(new Progress(project).stalled(rules));
        statements.add(new Progress(project).suspect(memory.suspectSince(), rules));
        project.blockers().forEach(blocker -> statements.add(overdue(blocker, rules)));
        memory.goneBlockers()
                .forEach(id -> statements.add(
                        new Statement(Family.BLOCKER_OVERDUE, id, Outlook.clear(Cause.BLOCKER_CLEARED), Numbers.NONE)));
        return project.outOfRules() == null
                ? List.copyOf(statements)
                : statements.stream()
                        .map(statement -> statement.saying(Outlook.clear(project.outOfRules())))
                        .toList();
    }

    private static List<Statement> of(Milestone milestone, ProjectReading project, RuleBook rules) {
        var kind = milestone.kind();
        var numbers = Numbers.ofDue(milestone.due());
        var exempt = Steps.applies(kind, project) ? null : Cause.NOT_APPLICABLE;
        var overdue = new MilestoneDue(milestone.due(), milestone.isAchieved(), exempt).outlook(rules);
        var ahead = exempt == null
                ? new MilestoneAhead(milestone, project).outlook(rules)
                : Outlook.clear(Cause.NOT_APPLICABLE);
        var unanchored = exempt == null ? unanchored(milestone, rules) : Outlook.clear(Cause.NOT_APPLICABLE);
        return List.of(
                new Statement(Family.MILESTONE_AHEAD, kind, ahead, numbers),
                new Statement(Family.MILESTONE_OVERDUE, kind, overdue, numbers),
                new Statement(Family.MILESTONE_UNANCHORED, kind, unanchored, numbers));
    }

    private static Outlook unanchored(Milestone milestone, RuleBook rules) {
        if (milestone.isAchieved()) {
            return Outlook.clear(Cause.MILESTONE_ACHIEVED);
        }
        if (milestone.due() != null || !milestone.relative()) {
            return Outlook.clear(milestone.due() == null ? Cause.DEADLINE_DROPPED : Cause.DEADLINE_ANCHORED);
        }
        var rule = rules.of(MILESTONE_UNANCHORED);
        return rule.enabled() ? Outlook.always(rule.fires()) : Outlook.clear(Cause.RULE_CHANGED);
    }

    /** What the project no longer has: like what has no deadline. */
    private static List<Statement> gone(String kind) {
        var dropped = Outlook.clear(Cause.DEADLINE_DROPPED);
        return List.of(
                new Statement(Family.MILESTONE_AHEAD, kind, dropped, Numbers.NONE),
                new Statement(Family.MILESTONE_OVERDUE, kind, dropped, Numbers.NONE),
                new Statement(Family.MILESTONE_UNANCHORED, kind, dropped, Numbers.NONE));
    }

    /** From the same day of the month so many months after the signing, that day included. */
    private static Statement signedNotStarted(ProjectReading project, RuleBook rules) {
        var rule = rules.of(SIGNED_NOT_STARTED);
        var since = project.achieved("STARTED").isPresent()
                ? null
                : project.achieved("SIGNED")
                        .map(signed -> signed.plusMonths(rule.whole("fromMonths")))
                        .orElse(null);
        return waiting(SIGNED_NOT_STARTED, "STARTED", since, null, rules);
    }

    private static Statement startedNotInStatistics(ProjectReading project, RuleBook rules) {
        var rule = rules.of(STARTED_NOT_IN_STATISTICS);
        var started = project.achieved("IN_STATISTICS").isPresent()
                ? null
                : project.achieved("STARTED").orElse(null);
        return started == null
                ? waiting(STARTED_NOT_IN_STATISTICS, "IN_STATISTICS", null, null, rules)
                : waiting(
                        STARTED_NOT_IN_STATISTICS,
                        "IN_STATISTICS",
                        started.plusMonths(rule.whole("fromMonths")),
                        started.plusMonths(rule.whole("redFromMonths")),
                        rules);
    }

    /** Waits for a step: fires from a day on, red from another where there is one; both days included. */
    private static Statement waiting(RuleCode code, String step, LocalDate since, LocalDate red, RuleBook rules) {
        var rule = rules.of(code);
        var outlook = Outlook.since(since, rule, Cause.MILESTONE_ACHIEVED);
        if (red != null && rule.enabled()) {
            outlook = outlook.from(rule.firstDay(red), rule.atLeast(Severity.RED));
        }
        return new Statement(code.family(), step, outlook, Numbers.ofDue(since));
    }

    private static Statement reportLate(ProjectMemory memory, RuleBook rules) {
        var due = memory.nextReportDue(rules.workdays());
        return Statement.of(
                Family.REPORT_LATE,
                new LateReport(due, due == null ? Cause.NOT_REQUIRED : Cause.REPORTED).outlook(rules),
                Numbers.ofDue(due));
    }

    /** From the day after its due day. */
    private static Statement overdue(Blocker blocker, RuleBook rules) {
        var due = blocker.due();
        var since = blocker.cleared() || due == null ? null : due.plusDays(1);
        var otherwise = blocker.cleared() ? Cause.BLOCKER_CLEARED : Cause.DEADLINE_MOVED;
        var rule = rules.of(BLOCKER_OVERDUE);
        var outlook = since == null || !rule.enabled()
                ? Outlook.since(since, rule, otherwise)
                : Outlook.clear(otherwise).from(rule.firstDay(since), rule.fires());
        return new Statement(Family.BLOCKER_OVERDUE, blocker.id(), outlook, Numbers.ofDue(due));
    }
}
