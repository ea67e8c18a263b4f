package io.targetmonitor.targets.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.pace.Flat;
import io.targetmonitor.targets.pace.Linear;
import io.targetmonitor.targets.pace.Profile;

/** Demands and readings as tests need them: 2023, at least so much, the default tolerance. */
final class Demands {

    static final Period YEAR = Period.parse("2023");
    static final LocalDate UNDER_WAY = LocalDate.of(2023, 12, 31);
    static final LocalDate OVER = LocalDate.of(2024, 1, 31);

    private Demands() {}

    static Demand quantity(String target, Profile profile) {
        return cumulative(false, YEAR, Comparison.GE, target, profile);
    }

    static Demand count(Comparison comparison, String target) {
        return cumulative(true, YEAR, comparison, target, new Linear());
    }

    static Demand cumulative(boolean counted, Period period, Comparison comparison, String target, Profile profile) {
        return new Demand(
                Kind.CUMULATIVE,
                counted,
                Accumulates.YEAR,
                Cadence.MONTH,
                Tolerance.DEFAULT,
                period,
                comparison,
                new BigDecimal(target),
                null,
                profile,
                BaseShares.DEFAULT);
    }

    static Demand growth(String target, String stretch) {
        return flat(Kind.GROWTH_RATE, Comparison.GE, target, stretch);
    }

    static Demand flat(Kind kind, Comparison comparison, String target, String stretch) {
        return new Demand(
                kind,
                false,
                Accumulates.YEAR,
                Cadence.MONTH,
                Tolerance.DEFAULT,
                YEAR,
                comparison,
                target == null ? null : new BigDecimal(target),
                stretch == null ? null : new BigDecimal(stretch),
                new Flat(),
                BaseShares.DEFAULT);
    }

    static Reading reading(int month, String value) {
        return reading(YearMonth.of(2023, month), new BigDecimal(value));
    }

    static Reading reading(YearMonth month, BigDecimal value) {
        return new Reading(month.atEndOfMonth(), value, false);
    }

    static Standing assess(Demand demand, LocalDate today, Reading... readings) {
        return Assessor.assess(demand, List.of(readings), today);
    }
}
