package io.targetmonitor.targets.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.targetmonitor.targets.pace.Fraction;

/**
 * How much of the base year lies in its first quarter, half and nine months. Without an area's own shares, those of an
 * ordinary Chinese year (DOMAIN.md 3.1).
 *
 * @param shares three rising numbers between 0 and 1
 */
public record BaseShares(List<BigDecimal> shares) {

    public static final BaseShares DEFAULT =
            new BaseShares(List.of(new BigDecimal("0.22"), new BigDecimal("0.46"), new BigDecimal("0.705")));

    private static final int MONTHS_IN_QUARTER = 3;

    public BaseShares {
        shares = List.copyOf(shares);
    }

    /** The share elapsed at a month's end; between quarter ends, evenly by months. */
    public Fraction at(LocalDate monthEnd) {
        var month = monthEnd.getMonthValue();
        var quarter = month / MONTHS_IN_QUARTER;
        var into = month % MONTHS_IN_QUARTER;
        var start = atQuarter(quarter);
        return into == 0
                ? Fraction.of(start)
                : Fraction.of(start)
                        .plus(Fraction.of(into, MONTHS_IN_QUARTER)
                                .times(atQuarter(quarter + 1).subtract(start)));
    }

    private BigDecimal atQuarter(int quarter) {
        return switch (quarter) {
            case 0 -> BigDecimal.ZERO;
            case 4 -> BigDecimal.ONE;
            default -> shares.get(quarter - 1);
        };
    }
}
