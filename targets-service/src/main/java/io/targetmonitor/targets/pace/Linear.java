package io.targetmonitor.targets.pace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import io.targetmonitor.kit.time.Period;

/** 序时进度: whole months elapsed of the months of the period, as offices compute it. */
public record Linear() implements Profile {

    @Override
    public Fraction expected(BigDecimal goal, Period period, LocalDate through) {
        var elapsed = ChronoUnit.MONTHS.between(period.start(), through.plusDays(1));
        return share(BigDecimal.valueOf(elapsed), period.months()).times(goal);
    }

    /** The share of the period that has passed, also for published cases that count half months. */
    public static Fraction share(BigDecimal monthsElapsed, int months) {
        return new Fraction(monthsElapsed, BigDecimal.valueOf(months));
    }

    @Override
    public String flawFor(Period period) {
        return period == null ? "profile-needs-period" : null;
    }
}
