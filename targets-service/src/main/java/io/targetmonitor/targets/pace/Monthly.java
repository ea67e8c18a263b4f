package io.targetmonitor.targets.pace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.targetmonitor.kit.time.Period;

/**
 * A year with a season: forest is planted in spring, land is supplied in autumn.
 *
 * @param shares cumulative percents at the ends of the twelve months
 */
public record Monthly(List<BigDecimal> shares) implements Profile {

    static final int MONTHS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Monthly {
        shares = shares == null ? List.of() : List.copyOf(shares);
    }

    @Override
    public Fraction expected(BigDecimal goal, Period period, LocalDate through) {
        return new Fraction(shares.get(through.getMonthValue() - 1), HUNDRED).times(goal);
    }

    @Override
    public String flawFor(Period period) {
        if (shares.size() != MONTHS || !rises() || shares.get(MONTHS - 1).compareTo(HUNDRED) != 0) {
            return "profile-twelve-rising-shares";
        }
        return period == null || period.months() != MONTHS ? "profile-needs-a-year" : null;
    }

    private boolean rises() {
        var last = BigDecimal.ZERO;
        for (var share : shares) {
            if (share.compareTo(last) < 0) {
                return false;
            }
            last = share;
        }
        return true;
    }
}
