package io.targetmonitor.targets.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What an office says a derived value is. */
public record OfficialFigure(BigDecimal value, LocalDate through, Instant publishedAt) {

    /** The basis of such figures. */
    public static final String BASIS = "official";
}
