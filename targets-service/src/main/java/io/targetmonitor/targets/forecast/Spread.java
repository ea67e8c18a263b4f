package io.targetmonitor.targets.forecast;

import java.util.List;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How far outcomes stray from forecasts: Student's distribution around no error. Its scale is the mean absolute error,
 * which one bad year moves less than a square would, widened for what few years cannot know.
 */
final class Spread {

    /** From the mean absolute deviation of a normal distribution to its standard deviation. */
    private static final double FROM_MEAN_DEVIATION = StrictMath.sqrt(Math.PI / 2);

    private static final int LEAST_FREEDOM = 4;
    private static final double LEAST = 1e-9;

    private final TDistribution unit;
    private final double scale;

    private Spread(TDistribution unit, double scale) {
        this.unit = unit;
        this.scale = scale;
    }

    /** @param errors of past years, at least one */
    static Spread of(List<Double> errors) {
        var years = errors.size();
        var scale = Candidate.meanError(errors) * FROM_MEAN_DEVIATION * StrictMath.sqrt(1 + 1.0 / years);
        return new Spread(TDistribution.of(Math.max(LEAST_FREEDOM, years - 1)), Math.max(scale, LEAST));
    }

    double quantile(double share) {
        return unit.inverseCumulativeProbability(share) * scale;
    }

    double probabilityAbove(double distance) {
        return unit.survivalProbability(distance / scale);
    }
}
