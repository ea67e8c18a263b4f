package io.targetmonitor.alerts.rule.target;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.Light;
import io.targetmonitor.alerts.rule.Question;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.RuleExamples;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.alerts.rule.Statement;
import io.targetmonitor.alerts.rule.Verdict;
import io.targetmonitor.alerts.rule.Verdict.Clear;
import io.targetmonitor.alerts.rule.Verdict.Fires;
import io.targetmonitor.alerts.rule.Verdict.Unknown;
import io.targetmonitor.alerts.rule.target.TargetReading.Exemption;
import io.targetmonitor.alerts.rule.target.TargetReading.Kind;

import static io.targetmonitor.alerts.rule.RuleExamples.AS_DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;

class TargetRulesTest {

    private TargetMemory memory = TargetMemory.UNSEEN;
    private LocalDate today = LocalDate.of(2023, 2, 6);

    /** DOMAIN.md 3.2: Heshan's land was yellow in June and July, so July's report is the second. */
    @Test
    void aSecondYellowInARowFiresAndLastsUntilGreen() {
        report("2023-05-31", "480", Light.GREEN);
        report("2023-06-30", "640", Light.YELLOW);
        assertThat(verdict(Family.TARGET_TWICE_YELLOW)).isInstanceOf(Clear.class);

        report("2023-07-31", "800", Light.YELLOW);
        assertThat(verdict(Family.TARGET_TWICE_YELLOW))
                .isEqualTo(new Fires(RuleCode.TARGET_TWICE_YELLOW, Severity.RED));

        report("2023-08-31", "900", Light.RED);
        assertThat(verdict(Family.TARGET_TWICE_YELLOW)).isInstanceOf(Fires.class);

        report("2023-09-30", "1480", Light.GREEN);
        assertThat(verdict(Family.TARGET_TWICE_YELLOW)).isEqualTo(new Clear(Cause.TARGET_RECOVERED));
    }

    @Test
    void aCorrectionOfTheSameMonthIsNoSecondYellow() {
        report("2023-06-30", "640", Light.YELLOW);
        report("2023-06-30", "630", Light.YELLOW);

        assertThat(verdict(Family.TARGET_TWICE_YELLOW)).isInstanceOf(Clear.class);
    }

    @Test
    void aCorrectionToRedBreaksTheRowAndIsNoRecovery() {
        report("2023-06-30", "640", Light.YELLOW);
        report("2023-07-31", "800", Light.YELLOW);
        report("2023-07-31", "600", Light.RED);

        assertThat(verdict(Family.TARGET_TWICE_YELLOW)).isEqualTo(new Clear(Cause.ROW_BROKEN));
    }

    @Test
    void redBetweenTwoYellowsBreaksTheRow() {
        report("2023-06-30", "640", Light.YELLOW);
        report("2023-07-31", "700", Light.RED);
        report("2023-08-31", "900", Light.YELLOW);

        assertThat(verdict(Family.TARGET_TWICE_YELLOW)).isInstanceOf(Clear.class);
    }

    @Test
    void howManyYellowsIsAParameter() {
        var rules = RuleExamples.with(RuleCode.TARGET_TWICE_YELLOW, "times", 3);
        for (var month : new String[] {"2023-06-30", "2023-07-31"}) {
            report(month, month.substring(5, 7), Light.YELLOW, rules);
        }
        assertThat(verdict(Family.TARGET_TWICE_YELLOW, rules)).isInstanceOf(Clear.class);

        report("2023-08-31", "900", Light.YELLOW, rules);

        assertThat(verdict(Family.TARGET_TWICE_YELLOW, rules)).isInstanceOf(Fires.class);
    }

    @Test
    void unlikelyUnderTwentyPercentAndWithoutAProbabilityNobodyKnows() {
        take(land(Light.GREEN).told(false, Outcome.PENDING, "19.99", null, null));
        assertThat(verdict(Family.TARGET_UNLIKELY)).isEqualTo(new Fires(RuleCode.TARGET_UNLIKELY, Severity.YELLOW));
        assertThat(statement(Family.TARGET_UNLIKELY, AS_DELIVERED).numbers().probability())
                .isEqualByComparingTo("19.99");

        take(land(Light.GREEN).told(false, Outcome.PENDING, null, null, null));
        assertThat(verdict(Family.TARGET_UNLIKELY)).isEqualTo(new Unknown());

        take(land(Light.GREEN).told(false, Outcome.PENDING, "20", null, null));
        assertThat(verdict(Family.TARGET_UNLIKELY)).isEqualTo(new Clear(Cause.LIKELY_AGAIN));
    }

    @Test
    void aFallenCountIsANoticeUntilItIsRegainedOrThirtyDaysOld() {
        count("53");
        count("52");
        var fell = today;
        assertThat(verdict(Family.COUNT_DECREASED)).isEqualTo(new Fires(RuleCode.COUNT_DECREASED, Severity.BLUE));
        assertThat(statement(Family.COUNT_DECREASED, AS_DELIVERED).numbers().previous())
                .isEqualTo(new BigDecimal("53"));

        assertThat(statement(Family.COUNT_DECREASED, AS_DELIVERED).outlook().on(fell.plusDays(29)))
                .isInstanceOf(Fires.class);
        assertThat(statement(Family.COUNT_DECREASED, AS_DELIVERED).outlook().on(fell.plusDays(30)))
                .isEqualTo(new Clear(Cause.NOTICE_OVER));

        count("53");
        assertThat(verdict(Family.COUNT_DECREASED)).isEqualTo(new Clear(Cause.REGAINED));
    }

    @Test
    void aQuantityThatFallsIsNoCount() {
        report("2023-06-30", "960", Light.GREEN);
        report("2023-06-30", "900", Light.GREEN);

        assertThat(verdict(Family.COUNT_DECREASED)).isInstanceOf(Clear.class);
    }

    @Test
    void aRankDropsWhenItsNumberGrows() {
        rank("2");
        rank("4");

        assertThat(verdict(Family.RANK_DROPPED)).isEqualTo(new Fires(RuleCode.RANK_DROPPED, Severity.BLUE));
        rank("3");
        assertThat(verdict(Family.RANK_DROPPED)).isInstanceOf(Fires.class);
        rank("2");
        assertThat(verdict(Family.RANK_DROPPED)).isEqualTo(new Clear(Cause.REGAINED));
    }

    @Test
    void aRankIsNoRankWhileAPeerIsMissing() {
        rank("2");
        take(ranked("4").peerMissing());

        assertThat(verdict(Family.RANK_DROPPED)).isInstanceOf(Clear.class);
    }

    @Test
    void aRevisionFiresOnlyIfItChangesTheLightOfTheSameDateUnderTheSamePlan() {
        report("2023-08-31", "960", Light.GREEN);
        report("2023-08-31", "950", Light.GREEN);
        assertThat(verdict(Family.STATUS_REVISED)).isInstanceOf(Clear.class);

        report("2023-08-31", "900", Light.YELLOW);
        assertThat(verdict(Family.STATUS_REVISED)).isEqualTo(new Fires(RuleCode.STATUS_REVISED, Severity.BLUE));

        report("2023-09-30", "1400", Light.GREEN);
        assertThat(verdict(Family.STATUS_REVISED)).isInstanceOf(Clear.class);

        take(TargetExamples.land("2023-09-30", "1400", "1280", "-6", Light.YELLOW)
                .plan(2));
        assertThat(verdict(Family.STATUS_REVISED)).isInstanceOf(Clear.class);
    }

    @Test
    void whatIsMarkedAsRevisedIsARevisionEvenWithALaterDateAndOnlyOnce() {
        report("2023-08-31", "960", Light.GREEN);
        take(TargetExamples.land("2023-09-30", "1000", "1280", "-14", Light.RED).revised());
        var revised = today;

        assertThat(verdict(Family.STATUS_REVISED)).isInstanceOf(Fires.class);
        assertThat(memory.again(revised.plusDays(9), AS_DELIVERED).revision().on())
                .isEqualTo(revised);
    }

    @Test
    void greyComesOfAgeAndIsNoRevision() {
        report("2023-08-31", "960", Light.GREEN);
        report("2023-08-31", "960", Light.GREY);

        assertThat(verdict(Family.STATUS_REVISED)).isInstanceOf(Clear.class);
    }

    @Test
    void theSameValueThreeTimesIsAQuestion() {
        report("2023-03-31", "250", Light.GREEN);
        report("2023-04-30", "250", Light.GREEN);
        assertThat(verdict(Family.DATA_SUSPECT)).isInstanceOf(Clear.class);

        report("2023-05-31", "250.00", Light.YELLOW);
        assertThat(verdict(Family.DATA_SUSPECT)).isEqualTo(new Fires(RuleCode.DATA_SUSPECT, Severity.BLUE));
        assertThat(question()).isEqualTo(Question.SAME_VALUE);

        report("2023-06-30", "640", Light.YELLOW);
        assertThat(verdict(Family.DATA_SUSPECT)).isEqualTo(new Clear(Cause.QUESTION_GONE));
    }

    @Test
    void exactlyTheTargetTwiceIsAQuestionAndWhatIsDoneAndStandsStillIsNone() {
        report("2023-10-31", "2000", Light.GREEN);
        assertThat(verdict(Family.DATA_SUSPECT)).isInstanceOf(Clear.class);
        report("2023-11-30", "2000", Light.GREEN);
        assertThat(question()).isEqualTo(Question.EXACTLY_THE_TARGET);

        for (var month : new String[] {"2024-01-31", "2024-02-29", "2024-03-31"}) {
            report(month, "2120", Light.GREEN);
        }
        assertThat(verdict(Family.DATA_SUSPECT)).isInstanceOf(Clear.class);
    }

    @Test
    void nothingYetIsNoQuestion() {
        for (var month : new String[] {"2023-01-31", "2023-02-28", "2023-03-31"}) {
            report(month, "0", Light.GREEN);
        }

        assertThat(verdict(Family.DATA_SUSPECT)).isInstanceOf(Clear.class);
    }

    @Test
    void goodNewsIsToldAndTakenBackByARevision() {
        take(land(Light.GREEN).told(false, Outcome.MET, null, null, null));
        assertThat(verdict(Family.TARGET_DONE)).isEqualTo(new Fires(RuleCode.TARGET_MET, Severity.BLUE));

        take(land(Light.GREEN).told(false, Outcome.MET_STRETCH, null, null, null));
        assertThat(verdict(Family.TARGET_DONE)).isEqualTo(new Fires(RuleCode.STRETCH_MET, Severity.BLUE));

        take(land(Light.RED).told(false, Outcome.NOT_MET, null, null, null));
        assertThat(verdict(Family.TARGET_DONE)).isEqualTo(new Clear(Cause.OUTCOME_REVISED));
    }

    @Test
    void anExemptionSilencesThePaceUntilItsLastDayButNotTheReports() {
        var until = LocalDate.of(2023, 12, 31);
        take(land(Light.RED).told(false, Outcome.PENDING, "3", "2023-11-06", new Exemption(until)));

        for (var family : new Family[] {Family.TARGET_PACE, Family.TARGET_UNLIKELY}) {
            var outlook = statement(family, AS_DELIVERED).outlook();
            assertThat(outlook.on(until)).isEqualTo(new Clear(Cause.TARGET_EXEMPTED));
            assertThat(outlook.on(until.plusDays(1))).isInstanceOf(Fires.class);
            assertThat(outlook.nextAfter(today)).isEqualTo(until.plusDays(1));
        }
        assertThat(statement(Family.REPORT_LATE, AS_DELIVERED).outlook().on(until))
                .isInstanceOf(Fires.class);
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void aWithdrawnTargetIsOutOfEveryFamily(Family family) {
        take(land(Light.RED).told(true, Outcome.MET, "3", "2023-01-06", null));

        assertThat(TargetRules.of(memory, AS_DELIVERED).stream().filter(said -> said.family() == family))
                .allSatisfy(said -> assertThat(said.outlook().on(today)).isEqualTo(new Clear(Cause.TARGET_WITHDRAWN)));
    }

    @ParameterizedTest
    @EnumSource(RuleCode.class)
    void aRuleThatIsOffNeverFires(RuleCode code) {
        var rules = RuleExamples.off(code);
        take(land(Light.RED).told(false, Outcome.MET, "3", "2023-01-06", null), rules);

        assertThat(TargetRules.of(memory, rules))
                .allSatisfy(said -> assertThat(said.outlook().on(today.plusYears(1)))
                        .isNotEqualTo(new Fires(code, code.delivered().severity())));
    }

    @Test
    void lookingAgainByTheSameRulesChangesNothing() {
        count("53");
        count("52");

        assertThat(memory.again(today.plusDays(3), AS_DELIVERED)).isEqualTo(memory);
    }

    private static TargetExamples land(Light light) {
        return TargetExamples.land("2023-06-30", "640", "760", "-6", light);
    }

    private void count(String value) {
        take(TargetExamples.land("2023-06-30", value, "50", "0", Light.GREEN).kind(Kind.CUMULATIVE, false, true));
    }

    private void rank(String value) {
        take(ranked(value));
    }

    private static TargetExamples ranked(String value) {
        return TargetExamples.land("2023-06-30", value, null, null, Light.GREEN).kind(Kind.RANK, false, false);
    }

    private void report(String through, String actual, Light light) {
        report(through, actual, light, AS_DELIVERED);
    }

    private void report(String through, String actual, Light light, RuleBook rules) {
        take(TargetExamples.land(through, actual, "1000", "-6", light), rules);
    }

    private void take(TargetExamples target) {
        take(target, AS_DELIVERED);
    }

    private void take(TargetExamples target, RuleBook rules) {
        today = today.plusDays(1);
        memory = memory.next(target.reading(), today, rules);
    }

    private Question question() {
        return statement(Family.DATA_SUSPECT, AS_DELIVERED).numbers().question();
    }

    private Verdict verdict(Family family) {
        return verdict(family, AS_DELIVERED);
    }

    private Verdict verdict(Family family, RuleBook rules) {
        return statement(family, rules).outlook().on(today);
    }

    private Statement statement(Family family, RuleBook rules) {
        return TargetRules.of(memory, rules).stream()
                .filter(said -> said.family() == family)
                .findFirst()
                .orElseThrow();
    }
}
