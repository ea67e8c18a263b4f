package io.targetmonitor.targets.indicator;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonValue;

/** In what a value is given. Mu has no UCUM code: {@code mu} there is a milli-atomic-mass-unit. */
public enum Unit {
    PERCENT("%"),
    MU("mu"),
    COUNT("count"),
    CNY("CNY"),
    RANK("rank");

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** Whole things, of which there is no half. */
    public boolean isCounted() {
        return this == COUNT;
    }

    /** What is wrong with a value, as a code of a message; null if nothing is. */
    public String flawOf(BigDecimal value) {
        return switch (this) {
            // growth can be less than nothing
            case PERCENT -> null;
            case MU, COUNT, CNY -> value.signum() < 0 ? "not-negative" : null;
            case RANK -> value.signum() > 0 && isWhole(value) ? null : "rank-is-a-place";
        };
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
