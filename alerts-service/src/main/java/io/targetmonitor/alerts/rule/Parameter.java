package io.targetmonitor.alerts.rule;

import java.math.BigDecimal;

/**
 * A number that tunes a rule.
 *
 * @param name as in the JSON of a rule; whether an edge belongs to it is part of the name: {@code From} includes it,
 *     {@code Over} and {@code Under} do not
 * @param delivered null: not set, then the rule judges without it
 * @param whole true for days, months and counts
 */
public record Parameter(
        String name, Unit unit, BigDecimal minimum, BigDecimal maximum, BigDecimal delivered, boolean whole) {

    /** What a parameter counts. */
    public enum Unit {
        DAYS,
        WORKING_DAYS,
        MONTHS,
        TIMES,
        PERCENT,
        POINTS,
        SWITCH
    }

    static Parameter of(String name, Unit unit, int minimum, int maximum, int delivered) {
        return new Parameter(
                name,
                unit,
                BigDecimal.valueOf(minimum),
                BigDecimal.valueOf(maximum),
                BigDecimal.valueOf(delivered),
                unit != Unit.PERCENT && unit != Unit.POINTS);
    }

    /** One that is not set as delivered. */
    static Parameter optional(String name, Unit unit, int minimum, int maximum) {
        return new Parameter(name, unit, BigDecimal.valueOf(minimum), BigDecimal.valueOf(maximum), null, false);
    }

    boolean isOptional() {
        return delivered == null;
    }

    /** True if the value may be set; null only for what is optional. */
    boolean allows(BigDecimal value) {
        if (value == null) {
            return isOptional();
        }
        return value.compareTo(minimum) >= 0
                && value.compareTo(maximum) <= 0
                && (!whole || value.stripTrailingZeros().scale() <= 0);
    }
}
