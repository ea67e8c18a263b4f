package io.targetmonitor.targets.assessment;

import io.targetmonitor.targets.pace.Fraction;

/** A rate or a share: the latest reading against the plan, in points of its unit. */
record LevelJudge(Demand demand) implements Judge {

    @Override
    public Judgement judge(Reading reading, Light before) {
        var expected = demand.expected(demand.value(), reading.through());
        var gap = demand.comparison().turned(Fraction.of(reading.value()).minus(expected));
        return new Judgement(expected, null, gap, null, demand.tolerance().judge(gap, before));
    }
}
