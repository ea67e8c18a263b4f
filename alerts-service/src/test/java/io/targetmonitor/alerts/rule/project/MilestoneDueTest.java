package io.targetmonitor.alerts.rule.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.RuleExamples;
import io.targetmonitor.alerts.rule.RuleSetting;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.alerts.rule.Verdict.Clear;
import io.targetmonitor.alerts.rule.Verdict.Fires;

import static io.targetmonitor.alerts.rule.RuleCode.MILESTONE_OVERDUE;
import static io.targetmonitor.alerts.rule.RuleExamples.AS_DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;

class MilestoneDueTest {

    private static final LocalDate MARCH_31 = LocalDate.of(2023, 3, 31);
    private static final LocalDate APRIL_1 = LocalDate.of(2023, 4, 1);
    private static final LocalDate JUNE_30 = LocalDate.of(2023, 6, 30);
    private static final MilestoneDue OPEN = new MilestoneDue(MARCH_31, false, null);

    @Test
    void theDueDayItselfIsInTime() {
        assertThat(OPEN.judge(AS_DELIVERED, MARCH_31)).isEqualTo(new Clear(Cause.DEADLINE_MOVED));
        assertThat(OPEN.judge(AS_DELIVERED, APRIL_1)).isEqualTo(new Fires(MILESTONE_OVERDUE, Severity.YELLOW));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-03-31, 2023-06-30",
        "2023-12-31, 2024-03-31",
        "2023-11-30, 2024-02-29",
        "2022-11-30, 2023-02-28",
        "2023-05-15, 2023-08-15"
    })
    void redComesThreeMonthsAfterTheDueDay(LocalDate due, LocalDate red) {
        var milestone = new MilestoneDue(due, false, null);

        assertThat(milestone.judge(AS_DELIVERED, red.minusDays(1)))
                .isEqualTo(new Fires(MILESTONE_OVERDUE, Severity.YELLOW));
        assertThat(milestone.judge(AS_DELIVERED, red)).isEqualTo(new Fires(MILESTONE_OVERDUE, Severity.RED));
    }

    @Test
    void theNextLookIsWhenTimeAloneChangesTheVerdict() {
        assertThat(OPEN.outlook(AS_DELIVERED).nextAfter(LocalDate.of(2023, 1, 3)))
                .isEqualTo(APRIL_1);
        assertThat(OPEN.outlook(AS_DELIVERED).nextAfter(APRIL_1)).isEqualTo(JUNE_30);
        assertThat(OPEN.outlook(AS_DELIVERED).nextAfter(JUNE_30)).isNull();
        assertThat(new MilestoneDue(MARCH_31, true, null).outlook(AS_DELIVERED).nextAfter(MARCH_31))
                .isNull();
        assertThat(new MilestoneDue(null, false, null).outlook(AS_DELIVERED).nextAfter(MARCH_31))
                .isNull();
        assertThat(new MilestoneDue(MARCH_31, false, Cause.PROJECT_MERGED)
                        .outlook(AS_DELIVERED)
                        .nextAfter(MARCH_31))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Cause.class,
            names = {"NOT_MONITORED", "NOT_APPLICABLE", "PROJECT_SUSPENDED", "PROJECT_WITHDRAWN", "PROJECT_MERGED"})
    void whereDatesDoNotCountNothingFiresHoweverLate(Cause exempt) {
        var milestone = new MilestoneDue(MARCH_31, false, exempt);

        assertThat(milestone.judge(AS_DELIVERED, JUNE_30.plusYears(1))).isEqualTo(new Clear(exempt));
    }

    @Test
    void anAchievementOrNoDeadlineEndsIt() {
        assertThat(new MilestoneDue(MARCH_31, true, null).judge(AS_DELIVERED, JUNE_30))
                .isEqualTo(new Clear(Cause.MILESTONE_ACHIEVED));
        assertThat(new MilestoneDue(null, false, null).judge(AS_DELIVERED, JUNE_30))
                .isEqualTo(new Clear(Cause.DEADLINE_DROPPED));
    }

    @Test
    void graceShiftsBothDays() {
        var rules = RuleExamples.grace(MILESTONE_OVERDUE, 7);

        assertThat(OPEN.judge(rules, APRIL_1.plusDays(6))).isEqualTo(new Clear(Cause.RULE_CHANGED));
        assertThat(OPEN.judge(rules, APRIL_1.plusDays(7))).isEqualTo(new Fires(MILESTONE_OVERDUE, Severity.YELLOW));
        assertThat(OPEN.judge(rules, JUNE_30.plusDays(6))).isEqualTo(new Fires(MILESTONE_OVERDUE, Severity.YELLOW));
        assertThat(OPEN.judge(rules, JUNE_30.plusDays(7))).isEqualTo(new Fires(MILESTONE_OVERDUE, Severity.RED));
    }

    @Test
    void theMonthsUntilRedAreAParameter() {
        var rules = RuleExamples.with(
                MILESTONE_OVERDUE,
                new RuleSetting(true, Severity.BLUE, 0, Map.of("redAfterMonths", BigDecimal.ONE), List.of()));

        assertThat(OPEN.judge(rules, LocalDate.of(2023, 4, 29))).isEqualTo(new Fires(MILESTONE_OVERDUE, Severity.BLUE));
        assertThat(OPEN.judge(rules, LocalDate.of(2023, 4, 30))).isEqualTo(new Fires(MILESTONE_OVERDUE, Severity.RED));
    }

    @Test
    void aDisabledRuleSaysNothing() {
        var rules = RuleExamples.off(MILESTONE_OVERDUE);

        assertThat(OPEN.judge(rules, JUNE_30)).isEqualTo(new Clear(Cause.RULE_CHANGED));
        assertThat(OPEN.outlook(rules).nextAfter(MARCH_31)).isNull();
    }

    @Test
    void whereTheWholeMonthCountsItIsOverdueFromTheNextMonthOn() {
        var rules = RuleExamples.with(MILESTONE_OVERDUE, "untilMonthEnd", 1);
        var milestone = new MilestoneDue(LocalDate.of(2023, 3, 5), false, null);

        assertThat(milestone.judge(rules, MARCH_31)).isEqualTo(new Clear(Cause.RULE_CHANGED));
        assertThat(milestone.judge(rules, APRIL_1)).isEqualTo(new Fires(MILESTONE_OVERDUE, Severity.YELLOW));
    }
}
