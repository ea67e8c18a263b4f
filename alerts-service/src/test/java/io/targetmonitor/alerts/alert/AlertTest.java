package io.targetmonitor.alerts.alert;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.alert.Transition.Kind;
import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.alerts.rule.Verdict;
import io.targetmonitor.alerts.rule.Verdict.Clear;
import io.targetmonitor.alerts.rule.Verdict.Unknown;
import io.targetmonitor.kit.http.Refusal;

import static io.targetmonitor.alerts.alert.Samples.BEHIND;
import static io.targetmonitor.alerts.alert.Samples.FAR_BEHIND;
import static io.targetmonitor.alerts.alert.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AlertTest {

    private static final Clear RECOVERED = new Clear(Cause.TARGET_RECOVERED);

    private final Alert alert = Samples.opened();

    @Test
    void opensAtLevelZero() {
        var opened = alert.opened();

        assertThat(opened.kind()).isEqualTo(Kind.OPENED);
        assertThat(opened.alert().state()).isEqualTo(AlertState.OPEN);
        assertThat(opened.alert().level()).isZero();
        assertThat(opened.alert().sequence()).isEqualTo(1);
        assertThat(opened.alert().openedAt()).isEqualTo(at("2023-07-06"));
    }

    @Test
    void theSameAgainChangesNothing() {
        assertThat(alert.judge(BEHIND, Samples.june(), at("2023-07-06"))).isEmpty();
        assertThat(alert.view().sequence()).isEqualTo(1);
    }

    @Test
    void newFiguresUpdateWithoutRaising() {
        var step = judged(BEHIND, "2023-09-20", Samples.august());

        assertThat(step.kind()).isEqualTo(Kind.UPDATED);
        assertThat(step.change().fields())
                .extracting(AlertChange.Field::field)
                .containsExactly(
                        "dataThrough", "numbers.actual", "numbers.expected", "numbers.attainment", "numbers.gap");
        assertThat(step.alert().sequence()).isEqualTo(2);
    }

    @Test
    void redRaisesAndYellowLowersInPlace() {
        var raised = judged(FAR_BEHIND, "2023-11-06", Samples.october());
        var lowered = judged(BEHIND, "2023-12-06", Samples.november());

        assertThat(raised.kind()).isEqualTo(Kind.RAISED);
        assertThat(raised.alert().id()).isEqualTo(Samples.ID);
        assertThat(raised.alert().rule()).isEqualTo(RuleCode.TARGET_FAR_BEHIND);
        assertThat(raised.alert().severity()).isEqualTo(Severity.RED);
        assertThat(lowered.kind()).isEqualTo(Kind.LOWERED);
        assertThat(lowered.alert().state()).isEqualTo(AlertState.OPEN);
        assertThat(lowered.alert().sequence()).isEqualTo(3);
    }

    @Test
    void greyKeepsItOpenAndMarksItStale() {
        var stale = judged(new Unknown(), "2023-09-01", Samples.june());

        assertThat(stale.kind()).isEqualTo(Kind.UPDATED);
        assertThat(stale.alert().stale()).isTrue();
        assertThat(stale.alert().state()).isEqualTo(AlertState.OPEN);
        assertThat(stale.alert().severity()).isEqualTo(Severity.YELLOW);
        assertThat(alert.judge(new Unknown(), Samples.june(), at("2023-09-02"))).isEmpty();
    }

    @Test
    void dataAgainTakeTheMarkAway() {
        judged(new Unknown(), "2023-09-01", Samples.june());

        var fresh = judged(BEHIND, "2023-09-20", Samples.august());

        assertThat(fresh.kind()).isEqualTo(Kind.UPDATED);
        assertThat(fresh.alert().stale()).isFalse();
    }

    @Test
    void resolvesByItselfAndOnlyOnce() {
        var resolved = judged(new Clear(Cause.TARGET_MET), "2024-01-08", Samples.december());

        assertThat(resolved.kind()).isEqualTo(Kind.RESOLVED);
        assertThat(resolved.change().cause()).isEqualTo(Cause.TARGET_MET);
        assertThat(resolved.alert().resolvedAt()).isEqualTo(at("2024-01-08"));
        assertThat(alert.judge(RECOVERED, Samples.december(), at("2024-01-09"))).isEmpty();
        assertThat(alert.judge(new Unknown(), Samples.december(), at("2024-01-09")))
                .isEmpty();
        assertThat(alert.view().sequence()).isEqualTo(2);
    }

    @Test
    void comesBackAsItselfWithinFourteenDaysAndOpen() {
        acknowledged();
        judged(RECOVERED, "2023-08-01", Samples.june());

        assertThat(alert.answersFor(BEHIND, at("2023-08-15"))).isTrue();
        var back = judged(FAR_BEHIND, "2023-08-15", Samples.august());

        assertThat(back.kind()).isEqualTo(Kind.REOPENED);
        assertThat(back.alert().id()).isEqualTo(Samples.ID);
        assertThat(back.alert().state()).isEqualTo(AlertState.OPEN);
        assertThat(back.alert().severity()).isEqualTo(Severity.RED);
        assertThat(back.alert().resolvedAt()).isNull();
        assertThat(back.alert().acknowledgement()).isNull();
        assertThat(back.alert().openedAt()).isEqualTo(at("2023-07-06"));
    }

    @Test
    void afterFourteenDaysItIsAnotherTrouble() {
        judged(RECOVERED, "2023-08-01", Samples.june());

        assertThat(alert.answersFor(BEHIND, at("2023-08-15").plusMillis(1))).isFalse();
    }

    @Test
    void anAcknowledgedAlertStaysAcknowledgedWhenItGetsWorse() {
        acknowledged();

        var raised = judged(FAR_BEHIND, "2023-11-06", Samples.october());

        assertThat(raised.alert().state()).isEqualTo(AlertState.ACKNOWLEDGED);
        assertThat(raised.alert().acknowledgement().measure()).isEqualTo("加快三宗地块挂牌");
    }

    @Test
    void aPromiseMayBeDueTodayButNotBefore() {
        var today = LocalDate.of(2023, 7, 7);

        assertThatThrownBy(() -> alert.acknowledge("r", today.minusDays(1), "m", at("2023-07-07"), today))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("promise-in-the-past"));
        assertThat(alert.view().sequence()).isEqualTo(1);
        assertThat(alert.acknowledge("r", today, "m", at("2023-07-07"), today).kind())
                .isEqualTo(Kind.ACKNOWLEDGED);
    }

    @Test
    void onlyAnOpenAlertIsAcknowledged() {
        acknowledged();

        assertThatThrownBy(this::acknowledged)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(409));
        assertThat(alert.view().sequence()).isEqualTo(2);
    }

    @Test
    void whatASupervisorSettledStaysSettledUnlessWorse() {
        var settled = alert.settle("核实", Samples.minutes(), at("2023-07-10"));

        assertThat(settled.kind()).isEqualTo(Kind.RESOLVED);
        assertThat(settled.change().cause()).isEqualTo(Cause.BY_HAND);
        assertThat(alert.judge(BEHIND, Samples.august(), at("2023-07-12"))).isEmpty();
        assertThat(alert.answersFor(BEHIND, at("2023-09-20"))).isTrue();
        assertThat(alert.judge(BEHIND, Samples.august(), at("2023-09-20"))).isEmpty();
        assertThat(alert.judge(FAR_BEHIND, Samples.october(), at("2023-07-13")))
                .map(Transition::kind)
                .contains(Kind.REOPENED);
    }

    @Test
    void onceTheConditionIsGoneSettlingIsForgotten() {
        alert.settle("核实", Samples.minutes(), at("2023-07-10"));

        assertThat(alert.judge(RECOVERED, Samples.december(), at("2023-07-11"))).isEmpty();

        assertThat(alert.judge(BEHIND, Samples.august(), at("2023-07-12")))
                .map(Transition::kind)
                .contains(Kind.REOPENED);
        assertThat(alert.answersFor(BEHIND, at("2023-09-20"))).isTrue();
    }

    @Test
    void aResolvedAlertCannotBeSettled() {
        judged(RECOVERED, "2023-08-01", Samples.june());

        assertThatThrownBy(() -> alert.settle("核实", Samples.minutes(), at("2023-08-02")))
                .isInstanceOf(Refusal.class);
        assertThat(alert.view().sequence()).isEqualTo(2);
    }

    private void acknowledged() {
        alert.acknowledge(
                "reporter-heshan", LocalDate.of(2024, 1, 31), "加快三宗地块挂牌", at("2023-07-07"), LocalDate.of(2023, 7, 7));
    }

    private Transition judged(Verdict verdict, String day, Facts facts) {
        return Optional.of(alert)
                .flatMap(known -> known.judge(verdict, facts, at(day)))
                .orElseThrow();
    }
}
