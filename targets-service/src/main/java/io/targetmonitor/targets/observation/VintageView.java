package io.targetmonitor.targets.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One value that was said of a month, and when.
 *
 * @param basis null if the series has one only
 * @param reason null without one
 */
public record VintageView(
        LocalDate through,
        BigDecimal value,
        String basis,
        Status status,
        Instant publishedAt,
        int vintage,
        String reason) {}
