package io.targetmonitor.projects.progress;

import java.math.BigDecimal;

/** One scale for one value, so that 2.50 read from a row equals 2.5 from a request. */
public final class PlainDecimal {

    private PlainDecimal() {}

    /** The same number without zeros that say nothing; null stays null. */
    public static BigDecimal of(BigDecimal number) {
        if (number == null) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
