package io.targetmonitor.alerts.alert;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.alerts.alert.Transition.Kind;
import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.RuleExamples;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.alerts.rule.Verdict.Clear;
import io.targetmonitor.kit.http.Refusal;

import static io.targetmonitor.alerts.alert.Samples.BEHIND;
import static io.targetmonitor.alerts.alert.Samples.FAR_BEHIND;
import static io.targetmonitor.alerts.alert.Samples.PATIENCE;
import static io.targetmonitor.alerts.alert.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What time alone does to an alert. It opened on Thursday, 6 July 2023. */
class GrowingOlderTest {

    private final Alert alert = Samples.opened();

    @ParameterizedTest
    @CsvSource({
        "2023-07-10, 0",
        "2023-07-11, 1",
        "2023-07-12, 1",
        "2023-07-13, 2",
        "2023-07-19, 2",
        "2023-07-20, 3",
        "2024-07-20, 3"
    })
    void climbsAfterThreeFiveAndTenWorkingDaysWithoutAnAnswer(LocalDate day, int level) {
        for (var each = LocalDate.of(2023, 7, 6); !each.isAfter(day); each = each.plusDays(1)) {
            grow(each);
        }

        assertThat(alert.view().level()).isEqualTo(level);
        assertThat(alert.view().sequence()).isEqualTo(1 + level);
    }

    @Test
    void everyLevelIsToldOnceAndSaysWhy() {
        grow(LocalDate.of(2023, 7, 7));
        var steps = grow(LocalDate.of(2023, 7, 11));

        assertThat(steps).hasSize(1);
        assertThat(steps.get(0).kind()).isEqualTo(Kind.ESCALATED);
        assertThat(steps.get(0).change().cause()).isEqualTo(Cause.NOT_ANSWERED);
        assertThat(steps.get(0).change().fields()).containsExactly(new AlertChange.Field("level", 0, 1));
        assertThat(grow(LocalDate.of(2023, 7, 11))).isEmpty();
    }

    /** The National Day holiday of 2023 ran from 29 September to 6 October; the 7th and 8th were worked. */
    @Test
    void holidaysDoNotCountAndMakeUpDaysDo() {
        var autumn =
                new Alert(Samples.ID, Family.TARGET_PACE, Samples.TARGET, BEHIND, Samples.august(), at("2023-09-28"));

        assertThat(autumn.growOlder(PATIENCE, LocalDate.of(2023, 10, 8), at("2023-10-08")))
                .isEmpty();
        assertThat(autumn.growOlder(PATIENCE, LocalDate.of(2023, 10, 9), at("2023-10-09")))
                .hasSize(1);
    }

    @Test
    void whatIsOnlyAspiredToNeverClimbsPastTheLeaderInCharge() {
        var facts = Samples.june();
        var aspired = new Alert(
                Samples.ID,
                Family.TARGET_PACE,
                Samples.TARGET,
                BEHIND,
                new Facts(
                        facts.subjectName(),
                        null,
                        facts.area(),
                        "ASPIRATIONAL",
                        null,
                        null,
                        null,
                        facts.numbers(),
                        null),
                at("2023-07-06"));

        assertThat(aspired.growOlder(PATIENCE, LocalDate.of(2024, 7, 6), at("2024-07-06")))
                .hasSize(1);
        assertThat(aspired.view().level()).isEqualTo(1);
        assertThat(aspired.growOlder(PATIENCE, LocalDate.of(2025, 7, 6), at("2025-07-06")))
                .isEmpty();
    }

    @Test
    void whoHasAnsweredIsNotEscalated() {
        promise("2023-08-31");

        assertThat(grow(LocalDate.of(2023, 8, 31))).isEmpty();
        assertThat(alert.view().level()).isZero();
    }

    @Test
    void aPromiseBreaksTheDayAfterAndMakesItOneWorse() {
        promise("2023-08-31");

        var steps = grow(LocalDate.of(2023, 9, 1));

        assertThat(steps).hasSize(1);
        assertThat(steps.get(0).kind()).isEqualTo(Kind.RAISED);
        assertThat(steps.get(0).change().cause()).isEqualTo(Cause.PROMISE_BROKEN);
        assertThat(alert.view().state()).isEqualTo(AlertState.OPEN);
        assertThat(alert.view().severity()).isEqualTo(Severity.RED);
        assertThat(alert.view().promiseBroken()).isTrue();
        assertThat(alert.view().acknowledgement().measure()).isEqualTo("加快三宗地块挂牌");
        assertThat(grow(LocalDate.of(2023, 9, 2))).isEmpty();
    }

    @Test
    void aBrokenPromiseOfARedAlertIsToldAsWell() {
        alert.judge(FAR_BEHIND, Samples.october(), at("2023-07-07"));
        promise("2023-08-31");

        var steps = grow(LocalDate.of(2023, 9, 1));

        assertThat(steps).extracting(Transition::kind).containsExactly(Kind.UPDATED);
        assertThat(steps.get(0).change().cause()).isEqualTo(Cause.PROMISE_BROKEN);
    }

    @Test
    void afterABrokenPromisePeopleHaveAsManyDaysAgain() {
        promise("2023-08-31");
        grow(LocalDate.of(2023, 9, 1));

        assertThat(grow(LocalDate.of(2023, 9, 5))).isEmpty();
        assertThat(grow(LocalDate.of(2023, 9, 6))).extracting(Transition::kind).containsExactly(Kind.ESCALATED);
    }

    @Test
    void itStaysOneWorseThanItsRuleSaysUntilItIsOver() {
        promise("2023-08-31");
        grow(LocalDate.of(2023, 9, 1));
        alert.judge(FAR_BEHIND, Samples.october(), at("2023-11-06"));
        assertThat(alert.judge(BEHIND, Samples.november(), at("2023-12-06"))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.UPDATED);
        assertThat(alert.view().severity()).isEqualTo(Severity.RED);

        alert.judge(new Clear(Cause.TARGET_RECOVERED), Samples.december(), at("2024-01-02"));
        alert.judge(BEHIND, Samples.november(), at("2024-01-05"));

        assertThat(alert.view().severity()).isEqualTo(Severity.YELLOW);
        assertThat(alert.view().promiseBroken()).isFalse();
        assertThat(alert.view().level()).isZero();
    }

    @Test
    void aNewPromiseTakesTheMarkAwayButNotTheSeverity() {
        promise("2023-08-31");
        grow(LocalDate.of(2023, 9, 1));

        alert.acknowledge("r", LocalDate.of(2023, 10, 1), "m", at("2023-09-04"), LocalDate.of(2023, 9, 4));

        assertThat(alert.view().promiseBroken()).isFalse();
        assertThat(alert.view().severity()).isEqualTo(Severity.RED);
    }

    @Test
    void whereNobodyAsksAPromiseNeverBreaks() {
        promise("2023-08-31");
        var patient = new Patience(RuleExamples.off(RuleCode.PROMISE_BROKEN), ZoneId.of("Asia/Shanghai"));

        assertThat(alert.growOlder(patient, LocalDate.of(2024, 9, 1), at("2024-09-01")))
                .isEmpty();
        assertThat(alert.view().state()).isEqualTo(AlertState.ACKNOWLEDGED);
    }

    @Test
    void whatIsOverGrowsNoOlder() {
        alert.judge(new Clear(Cause.TARGET_RECOVERED), Samples.december(), at("2023-07-07"));

        assertThat(grow(LocalDate.of(2024, 7, 7))).isEmpty();
    }

    @Test
    void othersInChargeStayInChargeWhateverTheSubjectSays() {
        var step = alert.assign("市土地储备中心", null, "由储备中心供地", "supervisor", at("2023-07-10"));

        assertThat(step.change().fields())
                .extracting(AlertChange.Field::field)
                .containsExactlyInAnyOrder("department", "assignment");
        assertThat(step.change().reason()).isEqualTo("由储备中心供地");
        alert.judge(BEHIND, Samples.august(), at("2023-09-20"));
        assertThat(alert.view().department()).isEqualTo("市土地储备中心");
        assertThat(alert.view().leader()).isEqualTo("副市长（分管自然资源）");
        assertThat(alert.judge(BEHIND, Samples.august(), at("2023-09-21"))).isEmpty();
    }

    @Test
    void whatIsOverIsNotAssigned() {
        alert.judge(new Clear(Cause.TARGET_RECOVERED), Samples.december(), at("2023-07-07"));

        assertThatThrownBy(() -> alert.assign("d", null, null, "supervisor", at("2023-07-10")))
                .isInstanceOf(Refusal.class);
    }

    private void promise(String day) {
        alert.acknowledge(
                "reporter-heshan", LocalDate.parse(day), "加快三宗地块挂牌", at("2023-07-07"), LocalDate.of(2023, 7, 7));
    }

    private List<Transition> grow(LocalDate day) {
        return new ArrayList<>(alert.growOlder(PATIENCE, day, at(day.toString())));
    }
}
