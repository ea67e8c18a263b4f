package io.targetmonitor.targets.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.targetmonitor.targets.pace.Fraction;

/** How a target's number binds: 以上 and 不低于 include it, 超 does not. */
public enum Comparison {
    GE,
    GT,
    LE,
    LT;

    public boolean isMet(BigDecimal actual, BigDecimal target) {
        var order = actual.compareTo(target);
        return switch (this) {
            case GE -> order >= 0;
            case GT -> order > 0;
            case LE -> order <= 0;
            case LT -> order < 0;
        };
    }

    public boolean moreIsBetter() {
        return this == GE || this == GT;
    }

    /** The number to plan for: 超55个 is met at 56, so a count above 55 is paced towards 56. */
    public BigDecimal toReach(BigDecimal target, boolean counted) {
        return this == GT && counted ? target.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE) : target;
    }

    /** A distance to the plan, turned so that a negative one is always the bad side. */
    Fraction turned(Fraction distance) {
        return moreIsBetter() ? distance : distance.negated();
    }
}
