package io.targetmonitor.targets.assessment;

import java.math.BigDecimal;

import io.targetmonitor.targets.pace.Fraction;

/**
 * DOMAIN.md 3.1: a growth rate is never a share of its target. It is green on the path, red when it shrinks or when
 * the rest of the year would have to grow by over two points more than the target, else yellow.
 */
record GrowthJudge(Demand demand) implements Judge {

    private static final BigDecimal OUT_OF_REACH = BigDecimal.valueOf(2);

    @Override
    public Judgement judge(Reading reading, Light before) {
        var path = demand.expected(demand.value(), reading.through());
        var gap = demand.comparison().turned(Fraction.of(reading.value()).minus(path));
        var rest = isLast(reading)
                ? null
                : RequiredGrowth.ofTheRest(
                        demand.value(), reading.value(), demand.baseShares().at(reading.through()));
        return new Judgement(path, null, gap, rest, light(reading.value(), gap, rest));
    }

    private boolean isLast(Reading reading) {
        return reading.through().getMonthValue() == 12
                || demand.period() != null
                        && reading.through().equals(demand.period().end());
    }

    private Light light(BigDecimal actual, Fraction gap, Fraction rest) {
        if (onPath(gap)) {
            return Light.GREEN;
        }
        var shrinks = demand.comparison().moreIsBetter() && actual.signum() < 0;
        return shrinks || rest != null && isOutOfReach(rest) ? Light.RED : Light.YELLOW;
    }

    private boolean onPath(Fraction gap) {
        var side = gap.numerator().signum();
        return side > 0 || side == 0 && includesItsNumber();
    }

    private boolean includesItsNumber() {
        return demand.comparison() == Comparison.GE || demand.comparison() == Comparison.LE;
    }

    private boolean isOutOfReach(Fraction rest) {
        var more = demand.comparison().turned(rest.minus(Fraction.of(demand.value())));
        return more.compareTo(Fraction.of(OUT_OF_REACH)) > 0;
    }
}
