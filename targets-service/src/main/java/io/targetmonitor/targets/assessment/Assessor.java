package io.targetmonitor.targets.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.targetmonitor.targets.pace.Fraction;

/**
 * Judges a target (DOMAIN.md 3). The light is a fold over the months that have data, in the order of the months and
 * never in the order of arrival, starting from none: so late, repeated and corrected reports all lead to the same.
 */
public final class Assessor {

    private Assessor() {}

    /**
     * @param readings of the indicator in the target's area, at most one a month, in any order
     * @param today decides only whether the period is over
     */
    public static Standing assess(Demand demand, List<Reading> readings, LocalDate today) {
        var closing = new Closing(demand, today);
        if (demand.kind() == Kind.QUALITATIVE) {
            return Standing.without(Standing.Missing.CHECKLIST, null);
        }
        var counted = Accumulation.of(demand, readings);
        if (demand.value() == null) {
            var unjudged = Standing.without(Standing.Missing.K, null);
            return counted.isEmpty() ? unjudged : unjudged.showing(last(counted));
        }
        var judged = counted.stream()
                .filter(reading -> demand.judgedAt().judges(reading.through()))
                .toList();
        if (judged.isEmpty()) {
            var nothing = Standing.without(Standing.Missing.OBSERVATION, closing.stretchOutcome(null));
            return counted.isEmpty()
                    ? nothing
                    : nothing.withActualNow(last(counted).value());
        }
        return standing(demand, closing, judged).withActualNow(last(counted).value());
    }

    /** What a target counts at the end of each of its months that have data, in order. */
    public static List<Reading> counted(Demand demand, List<Reading> readings) {
        return Accumulation.of(demand, readings);
    }

    private static Standing standing(Demand demand, Closing closing, List<Reading> judged) {
        var reading = last(judged);
        if (demand.kind() == Kind.CUMULATIVE && demand.period() == null) {
            return withoutPace(demand, closing, reading);
        }
        var judgement = fold(Judge.of(demand), judged);
        var outcome = closing.outcome(reading);
        return new Standing(
                reading.through(),
                reading.value(),
                reading.value(),
                judgement.expected(),
                judgement.attainment(),
                judgement.gap(),
                judgement.requiredRest(),
                light(outcome, judgement.light()),
                outcome,
                closing.stretchOutcome(reading),
                !reading.settled(),
                null);
    }

    private static Judgement fold(Judge judge, List<Reading> judged) {
        Judgement latest = null;
        for (var reading : judged) {
            latest = judge.judge(reading, latest == null ? null : latest.light());
        }
        return latest;
    }

    private static Light light(Outcome outcome, Light underWay) {
        return switch (outcome) {
            case PENDING -> underWay;
            case NOT_MET -> Light.RED;
            case MET, MET_STRETCH -> Light.GREEN;
        };
    }

    private static Standing withoutPace(Demand demand, Closing closing, Reading reading) {
        return new Standing(
                reading.through(),
                reading.value(),
                reading.value(),
                null,
                Fraction.of(reading.value())
                        .times(BigDecimal.valueOf(100))
                        .over(demand.comparison().toReach(demand.value(), demand.counted())),
                null,
                null,
                Light.GREY,
                Outcome.PENDING,
                closing.stretchOutcome(reading),
                !reading.settled(),
                Standing.Missing.PERIOD);
    }

    private static Reading last(List<Reading> readings) {
        return readings.get(readings.size() - 1);
    }
}
