package io.targetmonitor.alerts.rule.target;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.RuleExamples;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.alerts.rule.Verdict;
import io.targetmonitor.alerts.rule.Verdict.Clear;
import io.targetmonitor.alerts.rule.Verdict.Fires;
import io.targetmonitor.alerts.rule.Verdict.Unknown;
import io.targetmonitor.alerts.rule.target.TargetPace.Standing;

import static io.targetmonitor.alerts.rule.RuleCode.TARGET_BEHIND;
import static io.targetmonitor.alerts.rule.RuleCode.TARGET_FAR_BEHIND;
import static io.targetmonitor.alerts.rule.RuleExamples.AS_DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;

class TargetPaceTest {

    private static final LocalDate JULY_6 = LocalDate.of(2023, 7, 6);

    @Test
    void yellowIsBehindAndRedIsFarBehind() {
        assertThat(verdict(Standing.BEHIND)).isEqualTo(new Fires(TARGET_BEHIND, Severity.YELLOW));
        assertThat(verdict(Standing.FAR_BEHIND)).isEqualTo(new Fires(TARGET_FAR_BEHIND, Severity.RED));
    }

    @Test
    void whatIsOverSaysWhy() {
        assertThat(verdict(Standing.ON_PACE)).isEqualTo(new Clear(Cause.TARGET_RECOVERED));
        assertThat(verdict(Standing.MET)).isEqualTo(new Clear(Cause.TARGET_MET));
        assertThat(verdict(Standing.WITHDRAWN)).isEqualTo(new Clear(Cause.TARGET_WITHDRAWN));
    }

    @Test
    void silenceIsNeitherTroubleNorHealing() {
        assertThat(verdict(Standing.UNKNOWN)).isEqualTo(new Unknown());
    }

    @Test
    void graceCountsFromTheDayTheLightTurned() {
        var rules = RuleExamples.grace(TARGET_BEHIND, 10);
        var pace = TargetPace.UNSEEN.next(Standing.BEHIND, JULY_6);

        assertThat(pace.outlook(rules).nextAfter(JULY_6)).isEqualTo(JULY_6.plusDays(10));
        assertThat(pace.outlook(rules).on(JULY_6.plusDays(9))).isEqualTo(new Clear(Cause.RULE_CHANGED));
        assertThat(pace.outlook(rules).on(JULY_6.plusDays(10))).isEqualTo(new Fires(TARGET_BEHIND, Severity.YELLOW));
        assertThat(pace.outlook(rules).nextAfter(JULY_6.plusDays(10))).isNull();
    }

    @Test
    void whileRedIsInItsGraceTheTargetIsBehindAllTheSame() {
        var rules = RuleExamples.grace(TARGET_FAR_BEHIND, 5);
        var pace = TargetPace.UNSEEN.next(Standing.FAR_BEHIND, JULY_6);

        assertThat(pace.outlook(rules).on(JULY_6)).isEqualTo(new Fires(TARGET_BEHIND, Severity.YELLOW));
        assertThat(pace.outlook(rules).on(JULY_6.plusDays(5))).isEqualTo(new Fires(TARGET_FAR_BEHIND, Severity.RED));
    }

    @Test
    void greyKeepsTheDatesAndGreenForgetsThem() {
        var yellow = TargetPace.UNSEEN.next(Standing.BEHIND, JULY_6);

        var back = yellow.next(Standing.UNKNOWN, JULY_6.plusDays(40)).next(Standing.BEHIND, JULY_6.plusDays(70));
        var relapsed = yellow.next(Standing.ON_PACE, JULY_6.plusDays(40)).next(Standing.BEHIND, JULY_6.plusDays(70));

        assertThat(back.behindSince()).isEqualTo(JULY_6);
        assertThat(relapsed.behindSince()).isEqualTo(JULY_6.plusDays(70));
    }

    @Test
    void yellowAgainAfterRedIsNoLongerFarBehindButStillBehindSinceTheBeginning() {
        var pace = TargetPace.UNSEEN
                .next(Standing.BEHIND, JULY_6)
                .next(Standing.FAR_BEHIND, JULY_6.plusDays(30))
                .next(Standing.BEHIND, JULY_6.plusDays(60));

        assertThat(pace).isEqualTo(new TargetPace(Standing.BEHIND, JULY_6, null));
    }

    @Test
    void aDisabledRuleLeavesTheOtherOfItsFamily() {
        var noRed = RuleExamples.off(TARGET_FAR_BEHIND);
        var noYellow = RuleExamples.off(TARGET_BEHIND);
        var red = TargetPace.UNSEEN.next(Standing.FAR_BEHIND, JULY_6);
        var yellow = TargetPace.UNSEEN.next(Standing.BEHIND, JULY_6);

        assertThat(red.outlook(noRed).on(JULY_6)).isEqualTo(new Fires(TARGET_BEHIND, Severity.YELLOW));
        assertThat(red.outlook(noYellow).on(JULY_6)).isEqualTo(new Fires(TARGET_FAR_BEHIND, Severity.RED));
        assertThat(yellow.outlook(noYellow).on(JULY_6)).isEqualTo(new Clear(Cause.RULE_CHANGED));
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void everyStandingHasAVerdict(Standing standing) {
        assertThat(verdict(standing)).isNotNull();
    }

    private static Verdict verdict(Standing standing) {
        return TargetPace.UNSEEN.next(standing, JULY_6).outlook(AS_DELIVERED).on(JULY_6);
    }
}
