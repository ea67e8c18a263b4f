package io.targetmonitor.targets.assessment;

import java.math.BigDecimal;

import io.targetmonitor.targets.pace.Fraction;

/** DOMAIN.md 3.5: green up to place k, yellow one place behind, else red. The gap is in places. */
record RankJudge(Demand demand) implements Judge {

    @Override
    public Judgement judge(Reading reading, Light before) {
        var placesLeft = demand.value().subtract(reading.value());
        return new Judgement(Fraction.of(demand.value()), null, Fraction.of(placesLeft), null, light(placesLeft));
    }

    private static Light light(BigDecimal placesLeft) {
        return placesLeft.signum() >= 0
                ? Light.GREEN
                : placesLeft.compareTo(BigDecimal.ONE.negate()) >= 0 ? Light.YELLOW : Light.RED;
    }
}
