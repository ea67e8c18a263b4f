package io.targetmonitor.targets.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.pace.Fraction;
import io.targetmonitor.targets.pace.Profile;

/**
 * What a target asks for: its plan and the rules of its indicator.
 *
 * @param counted true for whole things, of which there is no half
 * @param period null if there is no deadline
 * @param value null while nobody has said it: always for a checklist, a rank until its k is set
 * @param stretch null without one
 */
public record Demand(
        Kind kind,
        boolean counted,
        Accumulates accumulates,
        Cadence judgedAt,
        Tolerance tolerance,
        Period period,
        Comparison comparison,
        BigDecimal value,
        BigDecimal stretch,
        Profile profile,
        BaseShares baseShares) {

    /**
     * What the plan wants by a day.
     *
     * @param goal what it wants at the end
     */
    public Fraction expected(BigDecimal goal, LocalDate through) {
        return kind == Kind.CUMULATIVE
                ? profile.expected(goal, period, through)
                : profile.expectedLevel(goal, period, through);
    }
}
