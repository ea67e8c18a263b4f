package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Accumulates;
import io.targetmonitor.targets.assessment.BaseShares;
import io.targetmonitor.targets.assessment.Comparison;
import io.targetmonitor.targets.assessment.Demand;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.pace.Learnt;
import io.targetmonitor.targets.pace.Profile;

/**
 * What a target asks for, as one decision says it; a later decision is another plan.
 *
 * @param period null if there is no deadline
 * @param value null for a checklist, and for a rank while nobody has set its k
 * @param baseShares null for the usual ones
 */
record Plan(
        String name,
        String nameEn,
        Period period,
        Comparison comparator,
        BigDecimal value,
        BigDecimal stretch,
        List<BigDecimal> baseShares,
        Commitment commitment,
        Profile profile,
        String leader,
        String department,
        UUID parent,
        Source source,
        LocalDate decidedOn,
        String provenance) {

    Plan withProfile(Profile other) {
        return new Plan(
                name,
                nameEn,
                period,
                comparator,
                value,
                stretch,
                baseShares,
                commitment,
                other,
                leader,
                department,
                parent,
                source,
                decidedOn,
                provenance);
    }

    /** The day on which what it has learnt is fixed; null if it is, or has learnt nothing. */
    LocalDate freezesOn() {
        return profile instanceof Learnt learnt && !learnt.isFixedFor(period) ? period.start() : null;
    }

    /** The same, decided on another day. */
    Plan decidedOn(LocalDate day) {
        return new Plan(
                name,
                nameEn,
                period,
                comparator,
                value,
                stretch,
                baseShares,
                commitment,
                profile,
                leader,
                department,
                parent,
                source,
                day,
                provenance);
    }

    /** The day after the period, once that is still to come; null otherwise. */
    LocalDate dayAfter(LocalDate today) {
        return period == null || today.isAfter(period.end())
                ? null
                : period.end().plusDays(1);
    }

    /** The first day of the next month, while the period goes on, without a deadline for ever; null otherwise. */
    LocalDate monthAfter(LocalDate today) {
        return period != null && period.end().isBefore(today)
                ? null
                : today.plusMonths(1).withDayOfMonth(1);
    }

    /** The calendar year for which it is; empty if it is for more, for less or without a deadline. */
    OptionalInt calendarYear() {
        return period != null && period.months() == 12 && period.start().getDayOfYear() == 1
                ? OptionalInt.of(period.start().getYear())
                : OptionalInt.empty();
    }

    /** The plan under the rules of its indicator. */
    Demand demand(Indicator indicator) {
        return new Demand(
                indicator.kind(),
                indicator.isCounted(),
                // what is counted from events starts with the target; no office starts it again in January
                indicator.isDerived() ? Accumulates.PERIOD : indicator.accumulates(),
                indicator.judgedAt(),
                indicator.tolerance(),
                period,
                comparator,
                value,
                stretch,
                profile,
                baseShares == null ? BaseShares.DEFAULT : new BaseShares(baseShares));
    }
}
