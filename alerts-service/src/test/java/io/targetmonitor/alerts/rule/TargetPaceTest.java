package io.targetmonitor.alerts.rule;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.targetmonitor.alerts.rule.TargetPace.Standing;
import io.targetmonitor.alerts.rule.Verdict.Clear;
import io.targetmonitor.alerts.rule.Verdict.Fires;
import io.targetmonitor.alerts.rule.Verdict.Unknown;

import static io.targetmonitor.alerts.rule.RuleCode.TARGET_BEHIND;
import static io.targetmonitor.alerts.rule.RuleCode.TARGET_FAR_BEHIND;
import static io.targetmonitor.alerts.rule.RuleExamples.AS_DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;

class TargetPaceTest {

    private static final LocalDate JULY_6 = LocalDate.of(2023, 7, 6);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "false, GREEN,  PENDING,     ON_PACE",
                "false, YELLOW, PENDING,     BEHIND",
                "false, RED,    PENDING,     FAR_BEHIND",
                "false, GREY,   PENDING,     UNKNOWN",
                "false, -,      PENDING,     UNKNOWN",
                "false, RED,    NOT_MET,     FAR_BEHIND",
                "false, GREY,   NOT_MET,     FAR_BEHIND",
                "false, GREEN,  MET,         MET",
                "false, GREEN,  MET_STRETCH, MET",
                "true,  RED,    NOT_MET,     WITHDRAWN",
                "true,  YELLOW, PENDING,     WITHDRAWN",
            })
    void theStandingFollowsFromLightAndOutcome(boolean withdrawn, Light light, Outcome outcome, Standing standing) {
        assertThat(TargetPace.standing(withdrawn, light, outcome)).isEqualTo(standing);
    }

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
        var rules = RuleExamples.with(TARGET_BEHIND, new RuleSetting(true, Severity.YELLOW, 10, null));
        var pace = TargetPace.UNSEEN.next(Standing.BEHIND, JULY_6);

        assertThat(pace.nextCheck(rules, JULY_6)).isEqualTo(JULY_6.plusDays(10));
        assertThat(pace.judge(rules, JULY_6.plusDays(9))).isEqualTo(new Clear(Cause.RULE_CHANGED));
        assertThat(pace.judge(rules, JULY_6.plusDays(10))).isEqualTo(new Fires(TARGET_BEHIND, Severity.YELLOW));
        assertThat(pace.nextCheck(rules, JULY_6.plusDays(10))).isNull();
    }

    @Test
    void whileRedIsInItsGraceTheTargetIsBehindAllTheSame() {
        var rules = RuleExamples.with(TARGET_FAR_BEHIND, new RuleSetting(true, Severity.RED, 5, null));
        var pace = TargetPace.UNSEEN.next(Standing.FAR_BEHIND, JULY_6);

        assertThat(pace.judge(rules, JULY_6)).isEqualTo(new Fires(TARGET_BEHIND, Severity.YELLOW));
        assertThat(pace.judge(rules, JULY_6.plusDays(5))).isEqualTo(new Fires(TARGET_FAR_BEHIND, Severity.RED));
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
        var noRed = RuleExamples.with(TARGET_FAR_BEHIND, new RuleSetting(false, Severity.RED, 0, null));
        var noYellow = RuleExamples.with(TARGET_BEHIND, new RuleSetting(false, Severity.YELLOW, 0, null));
        var red = TargetPace.UNSEEN.next(Standing.FAR_BEHIND, JULY_6);
        var yellow = TargetPace.UNSEEN.next(Standing.BEHIND, JULY_6);

        assertThat(red.judge(noRed, JULY_6)).isEqualTo(new Fires(TARGET_BEHIND, Severity.YELLOW));
        assertThat(red.judge(noYellow, JULY_6)).isEqualTo(new Fires(TARGET_FAR_BEHIND, Severity.RED));
        assertThat(yellow.judge(noYellow, JULY_6)).isEqualTo(new Clear(Cause.RULE_CHANGED));
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void everyStandingHasAVerdict(Standing standing) {
        assertThat(verdict(standing)).isNotNull();
    }

    private static Verdict verdict(Standing standing) {
        return TargetPace.UNSEEN.next(standing, JULY_6).judge(AS_DELIVERED, JULY_6);
    }
}
