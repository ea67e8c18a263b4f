package io.targetmonitor.targets.indicator;

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

    /** Areas, things and money cannot be less than nothing; growth can. */
    public boolean canBeNegative() {
        return this == PERCENT;
    }
}
