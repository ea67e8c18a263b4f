package io.targetmonitor.targets.forecast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ContestTest {

    @Test
    void aClearlyBetterMethodIsTaken() {
        var good = new Candidate("GOOD", 1, List.of(0.01, -0.01, 0.01, -0.01));
        var bad = new Candidate("BAD", 2, List.of(0.5, -0.6, 0.5, -0.6));

        assertThat(Contest.best(List.of(bad, good))).hasValueSatisfying(best -> {
            assertThat(best.method()).isEqualTo("GOOD");
            assertThat(best.now()).isEqualTo(1);
        });
    }

    @Test
    void methodsThatErrInOppositeWaysAreBlended() {
        var above = new Candidate("ABOVE", 1, List.of(0.2, 0.2, 0.2));
        var below = new Candidate("BELOW", 2, List.of(-0.2, -0.2, -0.2));

        assertThat(Contest.best(List.of(above, below))).hasValueSatisfying(best -> {
            assertThat(best.method()).isEqualTo("BLEND");
            assertThat(best.now()).isCloseTo(1.5, within(1e-9));
            assertThat(best.errors()).allSatisfy(error -> assertThat(error).isCloseTo(0, within(1e-9)));
        });
    }

    @Test
    void theBlendOfAYearKnowsOnlyTheErrorsBeforeIt() {
        var one = new Candidate("ONE", 0, List.of(0.1, 0.3, 0.3));
        var other = new Candidate("OTHER", 0, List.of(-0.2, -0.1, -0.1));

        // the first year equally; the second by the first: 2⁴ = 16 to 1
        assertThat(Contest.best(List.of(one, other))).hasValueSatisfying(best -> {
            assertThat(best.method()).isEqualTo("BLEND");
            assertThat(best.errors().get(0)).isCloseTo(-0.05, within(1e-6));
            assertThat(best.errors().get(1)).isCloseTo((16 * 0.3 - 0.1) / 17, within(1e-6));
        });
    }

    @Test
    void aMethodWithoutAnAnswerForEveryYearTakesNoPart() {
        var mute = new Candidate("MUTE", 1, List.of(0.0, Double.NaN, 0.0));
        var able = new Candidate("ABLE", 2, List.of(0.1, -0.1, 0.1));

        assertThat(Contest.best(List.of(mute, able)))
                .hasValueSatisfying(best -> assertThat(best.now()).isEqualTo(2));
        assertThat(Contest.best(List.of(mute))).isEmpty();
    }

    @Test
    void onlyTheLatestTwentyErrorsCount() {
        var errors = new ArrayList<>(Collections.nCopies(10, 9.0));
        errors.addAll(Collections.nCopies(20, 0.1));

        assertThat(Contest.best(List.of(new Candidate("ONLY", 0, errors))))
                .hasValueSatisfying(best -> assertThat(best.errors())
                        .hasSize(20)
                        .allSatisfy(error -> assertThat(error).isCloseTo(0.1, within(1e-9))));
    }

    @Test
    void theSpreadIsWidenedForFewYears() {
        // mean absolute error 1, times √(π/2), times √(1 + 1/4); Student's 90 % with four degrees of freedom is 1.533
        var spread = Spread.of(List.of(1.0, -1.0, 1.0, -1.0));

        assertThat(spread.quantile(0.9)).isCloseTo(1.533 * 1.2533 * 1.1180, within(1e-3));
        assertThat(spread.quantile(0.5)).isCloseTo(0, within(1e-12));
        assertThat(spread.probabilityAbove(spread.quantile(0.9))).isCloseTo(0.1, within(1e-9));
    }
}
