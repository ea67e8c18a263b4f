package io.targetmonitor.targets.target;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.targetmonitor.targets.assessment.Demand;
import io.targetmonitor.targets.forecast.Outlook;

/** The probability that a number binds a target is kept, from 0 to 1. */
record Chance(Outlook outlook, Demand demand) {

    private static final int DECIMALS = 2;
    private static final double HALF = 0.5;

    /** Of its value or its stretch, in the way the comparator says; null without one. */
    BigDecimal of(BigDecimal number) {
        return number == null ? null : BigDecimal.valueOf(exactly(number)).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** Between two whole things lies the half: 56 or more is more than 55.5, so that both sides together are certain. */
    private double exactly(BigDecimal number) {
        return switch (demand.comparison()) {
            case GE -> outlook.atLeast(demand.counted() ? whole(number, RoundingMode.CEILING) - HALF : plain(number));
            case GT -> outlook.atLeast(demand.counted() ? whole(number, RoundingMode.FLOOR) + HALF : plain(number));
            case LE -> 1 - outlook.atLeast(demand.counted() ? whole(number, RoundingMode.FLOOR) + HALF : plain(number));
            case LT ->
                1 - outlook.atLeast(demand.counted() ? whole(number, RoundingMode.CEILING) - HALF : plain(number));
        };
    }

    private static double whole(BigDecimal number, RoundingMode mode) {
        return number.setScale(0, mode).doubleValue();
    }

    private static double plain(BigDecimal number) {
        return number.doubleValue();
    }
}
