package io.targetmonitor.alerts.rule.project;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.Outlook;
import io.targetmonitor.alerts.rule.Question;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.RuleExamples;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.alerts.rule.Statement;
import io.targetmonitor.alerts.rule.Verdict;
import io.targetmonitor.alerts.rule.Verdict.Clear;
import io.targetmonitor.alerts.rule.Verdict.Fires;

import static io.targetmonitor.alerts.rule.RuleExamples.AS_DELIVERED;
import static io.targetmonitor.alerts.rule.project.ProjectExamples.milestone;
import static io.targetmonitor.alerts.rule.project.ProjectExamples.project;
import static org.assertj.core.api.Assertions.assertThat;

class ProjectRulesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2023-03-16, -",
                "2023-03-17, BLUE",
                "2023-03-31, BLUE",
                "2023-04-01, -",
            })
    void dueSoonFromFourteenDaysBeforeThroughTheDueDay(LocalDate day, Severity severity) {
        var outlook = ahead(project(milestone("STARTED due 2023-03-31")), AS_DELIVERED);

        assertThat(severityOf(outlook.on(day))).isEqualTo(severity);
    }

    @Test
    void onceOverdueItIsAnotherAlertsTrouble() {
        assertThat(ahead(project(milestone("STARTED due 2023-03-31")), AS_DELIVERED)
                        .on(LocalDate.of(2023, 4, 1)))
                .isEqualTo(new Clear(Cause.DEADLINE_PASSED));
    }

    @Test
    void atRiskWhenExpectedAfterTheDueDay() {
        assertThat(ahead(project(milestone("STARTED due 2023-12-31 expected 2024-01-01")), AS_DELIVERED)
                        .on(DAY))
                .isEqualTo(new Fires(RuleCode.MILESTONE_AT_RISK, Severity.YELLOW));
        assertThat(ahead(project(milestone("STARTED due 2023-12-31 expected 2023-12-31")), AS_DELIVERED)
                        .on(DAY))
                .isEqualTo(new Clear(Cause.RISK_GONE));
    }

    /** The step before: overdue, due later, or open thirty days before. */
    @ParameterizedTest
    @CsvSource({
        "LAND_DELIVERED due 2023-06-30, 2023-07-01",
        "LAND_DELIVERED due 2023-12-15, 2023-12-01",
        "LAND_DELIVERED due 2024-02-01, 1970-01-01",
        "LAND_DELIVERED due 2023-08-01 expected 2024-03-01, 1970-01-01",
        "LAND_DELIVERED, 2023-12-01",
        "CONTRACTED due 2023-06-30, 2023-07-01",
    })
    void atRiskFromWhenTheStepBeforeEndangersIt(String before, LocalDate from) {
        var outlook = ahead(project(milestone(before), milestone("STARTED due 2023-12-31")), AS_DELIVERED);

        assertThat(outlook.on(from)).isEqualTo(new Fires(RuleCode.MILESTONE_AT_RISK, Severity.YELLOW));
        assertThat(outlook.on(from.minusDays(1))).isInstanceOf(Clear.class);
    }

    @Test
    void aStepThatIsDoneNotRecordedOrNotNeededEndangersNothing() {
        assertThat(ahead(
                                project(
                                        milestone("LAND_DELIVERED due 2023-01-31 done 2023-03-01"),
                                        milestone("STARTED due 2023-12-31")),
                                AS_DELIVERED)
                        .on(DAY))
                .isInstanceOf(Clear.class);
        assertThat(ahead(project(milestone("STARTED due 2023-12-31")), AS_DELIVERED)
                        .on(DAY))
                .isInstanceOf(Clear.class);
        var leased = new ProjectReading(
                null,
                false,
                true,
                null,
                null,
                List.of(milestone("LAND_DELIVERED due 2023-01-31"), milestone("STARTED due 2023-12-31")),
                List.of(),
                List.of());
        assertThat(ahead(leased, AS_DELIVERED).on(DAY)).isInstanceOf(Clear.class);
        assertThat(verdict(leased, Family.MILESTONE_OVERDUE, "LAND_DELIVERED", DAY))
                .isEqualTo(new Clear(Cause.NOT_APPLICABLE));
    }

    @Test
    void aRelativeDeadlineWithoutItsAnchorFires() {
        assertThat(verdict(
                        project(milestone("TRIAL_PRODUCTION relative")),
                        Family.MILESTONE_UNANCHORED,
                        "TRIAL_PRODUCTION",
                        DAY))
                .isEqualTo(new Fires(RuleCode.MILESTONE_UNANCHORED, Severity.BLUE));
        assertThat(verdict(
                        project(milestone("TRIAL_PRODUCTION due 2024-04-21 relative")),
                        Family.MILESTONE_UNANCHORED,
                        "TRIAL_PRODUCTION",
                        DAY))
                .isEqualTo(new Clear(Cause.DEADLINE_ANCHORED));
        assertThat(verdict(project(milestone("STARTED")), Family.MILESTONE_UNANCHORED, "STARTED", DAY))
                .isEqualTo(new Clear(Cause.DEADLINE_DROPPED));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2023-11-20, -", "2023-11-21, RED", "2025-01-01, RED"})
    void signedAYearAgoAndNotStarted(LocalDate day, Severity severity) {
        var signed = project(milestone("SIGNED done 2022-11-21"));
        var started = project(milestone("SIGNED done 2022-11-21"), milestone("STARTED done 2023-12-01"));

        assertThat(severityOf(verdict(signed, Family.SIGNED_NOT_STARTED, "STARTED", day)))
                .isEqualTo(severity);
        assertThat(severityOf(verdict(started, Family.SIGNED_NOT_STARTED, "STARTED", day)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2023-02-27, -", "2023-02-28, YELLOW", "2023-03-30, YELLOW", "2023-03-31, RED"})
    void startedAMonthAgoAndNotInTheRegister(LocalDate day, Severity severity) {
        var started = project(milestone("STARTED done 2023-01-31"));

        assertThat(severityOf(verdict(started, Family.STARTED_NOT_IN_STATISTICS, "IN_STATISTICS", day)))
                .isEqualTo(severity);
    }

    @Test
    void threeReportsRunningWithoutNewInvestment() {
        assertThat(stalled(10, 20, 20, 20)).isInstanceOf(Clear.class);
        assertThat(stalled(20, 20, 20, 20)).isEqualTo(new Fires(RuleCode.PROGRESS_STALLED, Severity.YELLOW));
        assertThat(stalled(20, 20, 19, 19)).isInstanceOf(Fires.class);
        assertThat(stalled(20, 20, 19, 20)).isEqualTo(new Clear(Cause.PROGRESS_MADE));
        assertThat(stalled(20, 20, 20)).isInstanceOf(Clear.class);
        assertThat(verdict(ProjectExamples.invested(false, 20, 20, 20, 20), Family.PROGRESS_STALLED, "", DAY))
                .isEqualTo(new Clear(Cause.NOT_REQUIRED));
    }

    @ParameterizedTest
    @CsvSource({"49, 30, false", "50, 30, true", "90, 70, true", "30, 50, false"})
    void moneyAheadOfWorkByTwentyPointsIsAQuestion(int millions, int work, boolean asked) {
        var project = ProjectExamples.reported(true, null, List.of(ProjectExamples.report(5, millions, work)));

        var said = statement(project, Family.DATA_SUSPECT, "", AS_DELIVERED);

        assertThat(said.outlook().on(DAY) instanceof Fires).isEqualTo(asked);
        assertThat(said.numbers().question()).isEqualTo(asked ? Question.MONEY_AHEAD_OF_WORK : null);
    }

    /** May's report is due on 6 June 2023, a Tuesday; April's on 6 May, a Saturday that was a working day. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2023-05, 2023-06-06, -",
                "2023-05, 2023-06-07, BLUE",
                "2023-04, 2023-05-06, -",
                "2023-04, 2023-05-08, BLUE",
                "2023-04, 2023-05-10, YELLOW",
                "2023-04, 2023-05-16, RED"
            })
    void aMonthlyReportIsLateFromAWorkingDayAfterTheSixth(YearMonth owed, LocalDate day, Severity severity) {
        var project = ProjectExamples.reported(true, owed, List.of());

        assertThat(severityOf(verdict(project, Family.REPORT_LATE, "", day))).isEqualTo(severity);
    }

    @Test
    void aBlockerIsOverdueFromTheDayAfter() {
        var due = LocalDate.of(2023, 6, 30);

        assertThat(verdict(ProjectExamples.blocked(due, false), Family.BLOCKER_OVERDUE, "b", due))
                .isInstanceOf(Clear.class);
        assertThat(verdict(ProjectExamples.blocked(due, false), Family.BLOCKER_OVERDUE, "b", due.plusDays(1)))
                .isEqualTo(new Fires(RuleCode.BLOCKER_OVERDUE, Severity.YELLOW));
        assertThat(verdict(ProjectExamples.blocked(due, true), Family.BLOCKER_OVERDUE, "b", due.plusDays(1)))
                .isEqualTo(new Clear(Cause.BLOCKER_CLEARED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Cause.class,
            names = {"NOT_MONITORED", "PROJECT_SUSPENDED", "PROJECT_WITHDRAWN", "PROJECT_MERGED"})
    void whatIsOutOfTheRulesNeverFires(Cause cause) {
        var project = ProjectExamples.out(
                cause,
                milestone("SIGNED done 2020-01-01"),
                milestone("STARTED due 2021-01-01"),
                milestone("TRIAL_PRODUCTION relative"));

        assertThat(ProjectRules.of(memory(project, AS_DELIVERED), AS_DELIVERED))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said.outlook()).isEqualTo(Outlook.clear(cause)));
    }

    @Test
    void aMilestoneAndABlockerThatAreGoneAreSpokenOfOnceMore() {
        var both = new ProjectReading(
                null,
                true,
                true,
                null,
                null,
                List.of(milestone("APPROVED due 2023-03-31")),
                List.of(new ProjectReading.Blocker("b", DAY, false)),
                List.of());
        var before = memory(both, AS_DELIVERED);
        var after = before.next(project(), DAY, AS_DELIVERED);

        assertThat(ProjectRules.of(after, AS_DELIVERED))
                .anySatisfy(said -> {
                    assertThat(said.part()).isEqualTo("APPROVED");
                    assertThat(said.outlook()).isEqualTo(Outlook.clear(Cause.DEADLINE_DROPPED));
                })
                .anySatisfy(said -> assertThat(said.part()).isEqualTo("b"));
        assertThat(ProjectRules.of(after.again(DAY.plusDays(1), AS_DELIVERED), AS_DELIVERED))
                .noneSatisfy(said -> assertThat(said.part()).isEqualTo("APPROVED"));
    }

    @ParameterizedTest
    @EnumSource(RuleCode.class)
    void aRuleThatIsOffNeverFires(RuleCode code) {
        var rules = RuleExamples.off(code);
        var project = ProjectExamples.out(
                null,
                milestone("SIGNED done 2020-01-01"),
                milestone("STARTED due 2023-06-10"),
                milestone("TRIAL_PRODUCTION relative"),
                milestone("COMPLETED due 2023-01-01"));

        assertThat(ProjectRules.of(memory(project, rules), rules))
                .allSatisfy(said -> assertThat(said.outlook().on(DAY) instanceof Fires fires && fires.rule() == code)
                        .isFalse());
    }

    private static Verdict stalled(int... millions) {
        return verdict(ProjectExamples.invested(true, millions), Family.PROGRESS_STALLED, "", DAY);
    }

    private static Outlook ahead(ProjectReading project, RuleBook rules) {
        return statement(project, Family.MILESTONE_AHEAD, "STARTED", rules).outlook();
    }

    private static Verdict verdict(ProjectReading project, Family family, String part, LocalDate day) {
        return statement(project, family, part, AS_DELIVERED).outlook().on(day);
    }

    private static Statement statement(ProjectReading project, Family family, String part, RuleBook rules) {
        return ProjectRules.of(memory(project, rules), rules).stream()
                .filter(said -> said.family() == family && said.part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private static ProjectMemory memory(ProjectReading project, RuleBook rules) {
        return ProjectMemory.UNSEEN.next(project, LocalDate.of(2023, 1, 3), rules);
    }

    private static Severity severityOf(Verdict verdict) {
        return verdict instanceof Fires fires ? fires.severity() : null;
    }
}
