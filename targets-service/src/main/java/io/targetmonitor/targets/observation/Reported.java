package io.targetmonitor.targets.observation;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.targetmonitor.targets.indicator.Unit;

/** A value as it came in, in the unit of the paper it came on. */
public record Reported(
        @NotNull BigDecimal value, @NotNull @Size(max = 20) String unit) {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal MU_IN_HECTARE = BigDecimal.valueOf(15);

    /** 1 mu = 2000/3 m², so a square metre is exactly 0.0015 mu. */
    private static final BigDecimal MU_IN_SQUARE_METRE = new BigDecimal("0.0015");

    /** The value in the indicator's unit, exactly; null if the units measure different things. */
    BigDecimal in(Unit target) {
        return switch (unit) {
            case "CNY_10K" -> target == Unit.CNY ? value.multiply(WAN) : null;
            case "CNY_100M" -> target == Unit.CNY ? value.multiply(YI) : null;
            case "ha" -> target == Unit.MU ? value.multiply(MU_IN_HECTARE) : null;
            case "m2" -> target == Unit.MU ? value.multiply(MU_IN_SQUARE_METRE) : null;
            default -> unit.equals(target.code()) ? value : null;
        };
    }
}
