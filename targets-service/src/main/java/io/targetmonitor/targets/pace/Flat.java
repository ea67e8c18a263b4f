package io.targetmonitor.targets.pace;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.targetmonitor.kit.time.Period;

/** The same number all the time: growth rates and levels. */
public record Flat() implements Profile {

    @Override
    public Fraction expected(BigDecimal goal, Period period, LocalDate through) {
        return Fraction.of(goal);
    }

    @Override
    public String flawFor(Period period) {
        return null;
    }
}
