package io.targetmonitor.targets.forecast;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A past year as a trial of forecast and light.
 *
 * @param outlook what would have been said at the same point
 * @param targets as they could have been set before the year began
 * @param light what the plain light said of a target at the same point: 1 green, 0.5 yellow, 0 red
 */
record PastYear(Outlook outlook, double outcome, List<Double> targets, DoubleUnaryOperator light) {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    boolean isCovered() {
        return outcome >= outlook.quantile(LOW) && outcome <= outlook.quantile(HIGH);
    }

    /** Mean squared error of the probabilities. */
    double brier() {
        return brier(outlook::atLeast);
    }

    double lightBrier() {
        return brier(light);
    }

    private double brier(DoubleUnaryOperator probability) {
        return targets.stream()
                .mapToDouble(target -> probability.applyAsDouble(target) - (outcome >= target ? 1 : 0))
                .map(error -> error * error)
                .average()
                .orElse(0);
    }
}
