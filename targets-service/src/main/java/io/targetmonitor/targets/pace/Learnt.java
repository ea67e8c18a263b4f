package io.targetmonitor.targets.pace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.targetmonitor.kit.time.Period;

/**
 * As past years went: the mean share of up to five of them, fixed in the plan when its year starts, or when the target is
 * set, if that is later (DOMAIN.md 3.2). Figures that come in afterwards do not move what was expected.
 *
 * @param shares cumulative percents at the ends of the twelve months; computed, and empty in what somebody asks for
 * @param years of which they are the mean
 * @param learntOn the day on which they were computed; null in what somebody asks for
 */
public record Learnt(List<BigDecimal> shares, List<Integer> years, LocalDate learntOn) implements Profile {

    public Learnt {
        shares = shares == null ? List.of() : List.copyOf(shares);
        years = years == null ? List.of() : List.copyOf(years);
    }

    @Override
    public Fraction expected(BigDecimal goal, Period period, LocalDate through) {
        return new Monthly(shares).expected(goal, period, through);
    }

    @Override
    public String flawFor(Period period) {
        return period == null
                        || period.months() != Monthly.MONTHS
                        || period.start().getDayOfYear() != 1
                ? "profile-needs-a-year"
                : null;
    }

    /** Whether there is anything but the wish for a profile of this type. */
    public boolean saysMoreThanThat() {
        return !shares.isEmpty() || !years.isEmpty() || learntOn != null;
    }

    /** Whether no later year can change it: those of a year to come are learnt again when it starts. */
    public boolean isFixedFor(Period period) {
        return learntOn != null && !learntOn.isBefore(period.start());
    }
}
