package io.targetmonitor.targets.assessment;

import java.math.BigDecimal;

import io.targetmonitor.targets.pace.Fraction;

/** DOMAIN.md 3.2: gap = 100 · (actual / target − share of the plan), in points. */
record CumulativeJudge(Demand demand) implements Judge {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public Judgement judge(Reading reading, Light before) {
        var goal = demand.comparison().toReach(demand.value(), demand.counted());
        var expected = demand.expected(goal, reading.through());
        var done = Fraction.of(reading.value());
        var gap = demand.comparison().turned(percentOf(goal, done.minus(expected)));
        var light = demand.tolerance().judge(gap, before, oneUnit(goal));
        return new Judgement(expected, percentOf(goal, done), gap, null, light);
    }

    private Fraction oneUnit(BigDecimal goal) {
        return demand.counted() ? Fraction.of(HUNDRED).over(goal) : Fraction.of(BigDecimal.ZERO);
    }

    private static Fraction percentOf(BigDecimal goal, Fraction amount) {
        return amount.times(HUNDRED).over(goal);
    }
}
