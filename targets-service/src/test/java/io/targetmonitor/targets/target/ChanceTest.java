package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Accumulates;
import io.targetmonitor.targets.assessment.BaseShares;
import io.targetmonitor.targets.assessment.Cadence;
import io.targetmonitor.targets.assessment.Comparison;
import io.targetmonitor.targets.assessment.Demand;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.assessment.Tolerance;
import io.targetmonitor.targets.forecast.Course;
import io.targetmonitor.targets.forecast.Outlook;
import io.targetmonitor.targets.forecast.Pipeline;
import io.targetmonitor.targets.forecast.YearCount;
import io.targetmonitor.targets.pace.Linear;

import static org.assertj.core.api.Assertions.assertThat;

class ChanceTest {

    /** Three are there, and nine more are expected: P(nine or more) = 0.5443. */
    @ParameterizedTest
    @CsvSource({
        "GE, 12, 0.54",
        "GE, 11.5, 0.54",
        "GT, 11, 0.54",
        "GT, 11.5, 0.54",
        "LE, 11, 0.46",
        "LE, 11.5, 0.46",
        "LT, 12, 0.46",
        "GE, 3, 1.00",
        "LE, 2, 0.00",
        "GT, 1000, 0.00"
    })
    void theComparatorDecidesWhichWholeNumbersMeetATarget(Comparison comparison, BigDecimal value, String chance) {
        assertThat(new Chance(outlook(), demand(comparison, value)).of(value)).isEqualTo(new BigDecimal(chance));
    }

    private static Outlook outlook() {
        var past = IntStream.rangeClosed(2016, 2021)
                .mapToObj(year -> Course.of(
                        year,
                        IntStream.rangeClosed(1, 12).mapToDouble(month -> month).toArray()))
                .toList();
        var pipeline = new Pipeline(List.of(), List.of(), 1, 0);
        return YearCount.of(past, Course.of(2022, 1, 2, 3), 3, pipeline).outlook();
    }

    private static Demand demand(Comparison comparison, BigDecimal value) {
        return new Demand(
                Kind.CUMULATIVE,
                true,
                Accumulates.YEAR,
                Cadence.MONTH,
                Tolerance.DEFAULT,
                Period.parse("2022"),
                comparison,
                value,
                null,
                new Linear(),
                BaseShares.DEFAULT);
    }
}
