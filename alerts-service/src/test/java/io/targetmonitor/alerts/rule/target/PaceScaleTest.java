package io.targetmonitor.alerts.rule.target;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.alerts.rule.Light;
import io.targetmonitor.alerts.rule.RuleBook;
import io.targetmonitor.alerts.rule.RuleExamples;
import io.targetmonitor.alerts.rule.target.TargetPace.Standing;
import io.targetmonitor.alerts.rule.target.TargetReading.Kind;

import static io.targetmonitor.alerts.rule.RuleCode.TARGET_BEHIND;
import static io.targetmonitor.alerts.rule.RuleCode.TARGET_FAR_BEHIND;
import static io.targetmonitor.alerts.rule.RuleExamples.AS_DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;

class PaceScaleTest {

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
    void asDeliveredTheStandingFollowsFromLightAndOutcome(
            boolean withdrawn, Light light, Outcome outcome, Standing standing) {
        var target = TargetExamples.land("2023-06-30", "640", "760", "-6", light)
                .told(withdrawn, outcome, null, null, null)
                .reading();

        assertThat(PaceScale.standing(target, AS_DELIVERED)).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"0,ON_PACE", "-9.99,ON_PACE", "-10,BEHIND", "-30,BEHIND", "-30.01,FAR_BEHIND", "50,ON_PACE"})
    void pointsFromIncludesItsEdgeAndPointsOverDoesNot(String gap, Standing standing) {
        var target = TargetExamples.land("2023-06-30", "640", "760", gap, Light.YELLOW)
                .reading();

        assertThat(PaceScale.standing(target, points())).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"800,ON_PACE", "799.99,BEHIND", "600,BEHIND", "599.99,FAR_BEHIND", "0,FAR_BEHIND"})
    void percentUnderDoesNotIncludeItsEdge(String actual, Standing standing) {
        var target = TargetExamples.land("2023-06-30", actual, "1000", "-10", Light.GREEN)
                .reading();

        assertThat(PaceScale.standing(target, percents())).isEqualTo(standing);
    }

    @Test
    void underAFifthOfTheTargetThePercentSaysNothingAndTheLightDecides() {
        var early = TargetExamples.land("2023-02-28", "10", "399", "-1.5", Light.GREEN)
                .reading();
        var later = TargetExamples.land("2023-02-28", "10", "400", "-1.5", Light.GREEN)
                .reading();

        assertThat(PaceScale.standing(early, percents())).isEqualTo(Standing.ON_PACE);
        assertThat(PaceScale.standing(later, percents())).isEqualTo(Standing.FAR_BEHIND);
    }

    @Test
    void whereLessIsBetterTheQuotientTurns() {
        var emissions = TargetExamples.land("2023-06-30", "1500", "1000", "-25", Light.GREEN)
                .kind(Kind.LEVEL, true, false)
                .reading();

        assertThat(PaceScale.standing(emissions, percents())).isEqualTo(Standing.BEHIND);
    }

    @Test
    void growthIsJudgedByItsSignWhereThatIsSet() {
        var rules = RuleExamples.with(AS_DELIVERED, TARGET_FAR_BEHIND, "growthUnder", 0);

        assertThat(PaceScale.standing(growth("-0.01"), rules)).isEqualTo(Standing.FAR_BEHIND);
        assertThat(PaceScale.standing(growth("0"), rules)).isEqualTo(Standing.BEHIND);
    }

    @Test
    void withoutFiguresTheLightDecides() {
        var checklist = TargetExamples.land(null, null, null, null, Light.YELLOW)
                .kind(Kind.QUALITATIVE, false, false)
                .reading();

        assertThat(PaceScale.standing(checklist, points())).isEqualTo(Standing.BEHIND);
        assertThat(PaceScale.standing(checklist, percents())).isEqualTo(Standing.BEHIND);
    }

    /** Total: no gap and no light leaves the scales without an answer. */
    @Test
    void everyGapHasAStanding() {
        for (var gap = -150; gap <= 150; gap++) {
            for (var light : Light.values()) {
                var target = TargetExamples.land("2023-06-30", "640", "760", String.valueOf(gap), light)
                        .reading();
                assertThat(PaceScale.standing(target, points()) == Standing.UNKNOWN)
                        .isEqualTo(light == Light.GREY);
                assertThat(PaceScale.standing(target, percents())).isNotNull();
            }
        }
    }

    private static TargetReading growth(String actual) {
        return TargetExamples.land("2023-06-30", actual, "8", "-8", Light.YELLOW)
                .kind(Kind.GROWTH_RATE, false, false)
                .reading();
    }

    private static RuleBook points() {
        return RuleExamples.with(
                RuleExamples.with(TARGET_BEHIND, "pointsFrom", 10), TARGET_FAR_BEHIND, "pointsOver", 30);
    }

    private static RuleBook percents() {
        return RuleExamples.with(
                RuleExamples.with(TARGET_BEHIND, "percentUnder", 80), TARGET_FAR_BEHIND, "percentUnder", 60);
    }
}
