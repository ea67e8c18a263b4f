package io.targetmonitor.targets.forecast;

import java.util.List;
import java.util.stream.IntStream;

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
    private static final double MIDDLE = 0.5;
    private static final double EDGE = 0.9;
    private static final double LOW_EDGE = 0.1;

    /** By degrees of freedom: to find a quantile costs more than everything else of a forecast together. */
    private static final List<Unit> UNITS = IntStream.range(0, Contest.YEARS)
            .mapToObj(freedom -> Unit.of(Math.max(LEAST_FREEDOM, freedom)))
            .toList();

    private final Unit unit;
    private final double scale;

    private Spread(Unit unit, double scale) {
        this.unit = unit;
        this.scale = scale;
    }

    /** Student's distribution of scale 1, with its quantile at nine tenths. */
    private record Unit(TDistribution distribution, double edge) {

        static Unit of(int freedom) {
            var distribution = TDistribution.of(freedom);
            return new Unit(distribution, distribution.inverseCumulativeProbability(EDGE));
        }

        double quantile(double share) {
            if (share == MIDDLE) {
                return 0;
            }
            if (share == EDGE) {
                return edge;
            }
            return share == LOW_EDGE ? -edge : distribution.inverseCumulativeProbability(share);
        }
    }

    /** @param errors of past years, at least one */
    static Spread of(List<Double> errors) {
        var years = errors.size();
        var scale = Candidate.meanError(errors) * FROM_MEAN_DEVIATION * StrictMath.sqrt(1 + 1.0 / years);
        return new Spread(UNITS.get(Math.min(years, UNITS.size()) - 1), Math.max(scale, LEAST));
    }

    double quantile(double share) {
        return unit.quantile(share) * scale;
    }

    double probabilityAbove(double distance) {
        return unit.distribution.survivalProbability(distance / scale);
    }
}
