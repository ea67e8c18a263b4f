package io.targetmonitor.alerts.rule.target;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.targetmonitor.alerts.rule.Light;
import io.targetmonitor.alerts.rule.Numbers;
import io.targetmonitor.alerts.rule.target.TargetReading.Exemption;
import io.targetmonitor.alerts.rule.target.TargetReading.Kind;

/** Heshan's land in 2023 (T14: 2,000 mu), and ways to make something else of it. */
public record TargetExamples(TargetReading reading) {

    public static TargetExamples land(String through, String actual, String expected, String gap, Light light) {
        var numbers = new Numbers(
                new BigDecimal("2000"),
                decimal(actual),
                decimal(expected),
                null,
                decimal(gap),
                null,
                "mu",
                light,
                null);
        return new TargetExamples(new TargetReading(
                false,
                Kind.CUMULATIVE,
                false,
                false,
                numbers,
                decimal(actual),
                null,
                Outcome.PENDING,
                false,
                through == null ? null : LocalDate.parse(through),
                null,
                null,
                light,
                1,
                false));
    }

    private static BigDecimal decimal(String number) {
        return number == null ? null : new BigDecimal(number);
    }

    public TargetExamples kind(Kind kind, boolean lowerIsBetter, boolean counted) {
        return new TargetExamples(new TargetReading(
                reading.withdrawn(),
                kind,
                lowerIsBetter,
                counted,
                reading.numbers(),
                reading.present(),
                reading.probability(),
                reading.outcome(),
                reading.peerMissing(),
                reading.dataThrough(),
                reading.dataDue(),
                reading.exemption(),
                reading.dataLight(),
                reading.planVersion(),
                reading.revised()));
    }

    /** A rank while a peer has no value yet. */
    public TargetExamples peerMissing() {
        return new TargetExamples(new TargetReading(
                reading.withdrawn(),
                reading.kind(),
                reading.lowerIsBetter(),
                reading.counted(),
                reading.numbers(),
                reading.present(),
                reading.probability(),
                reading.outcome(),
                true,
                reading.dataThrough(),
                reading.dataDue(),
                reading.exemption(),
                reading.dataLight(),
                reading.planVersion(),
                reading.revised()));
    }

    public TargetExamples told(
            boolean withdrawn, Outcome outcome, String probability, String dataDue, Exemption exemption) {
        return new TargetExamples(new TargetReading(
                withdrawn,
                reading.kind(),
                reading.lowerIsBetter(),
                reading.counted(),
                reading.numbers(),
                reading.present(),
                decimal(probability),
                outcome,
                reading.peerMissing(),
                reading.dataThrough(),
                dataDue == null ? null : LocalDate.parse(dataDue),
                exemption,
                reading.dataLight(),
                reading.planVersion(),
                reading.revised()));
    }

    public TargetExamples plan(long version) {
        return new TargetExamples(new TargetReading(
                reading.withdrawn(),
                reading.kind(),
                reading.lowerIsBetter(),
                reading.counted(),
                reading.numbers(),
                reading.present(),
                reading.probability(),
                reading.outcome(),
                reading.peerMissing(),
                reading.dataThrough(),
                reading.dataDue(),
                reading.exemption(),
                reading.dataLight(),
                version,
                reading.revised()));
    }

    public TargetExamples revised() {
        return new TargetExamples(new TargetReading(
                reading.withdrawn(),
                reading.kind(),
                reading.lowerIsBetter(),
                reading.counted(),
                reading.numbers(),
                reading.present(),
                reading.probability(),
                reading.outcome(),
                reading.peerMissing(),
                reading.dataThrough(),
                reading.dataDue(),
                reading.exemption(),
                reading.dataLight(),
                reading.planVersion(),
                true));
    }
}
