package io.targetmonitor.targets.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Takes the best method by the pinball loss of its past quantiles. Beside the methods stands their blend, each weighted
 * by how well it did; a single method has to beat it clearly, or chance would choose.
 */
final class Contest {

    /** Older errors say little about this year's. */
    static final int YEARS = 20;

    private static final String BLEND = "BLEND";
    private static final int STRICTNESS = 4;
    private static final double CLEARLY = 0.95;
    private static final double LEAST = 1e-9;
    private static final List<Double> QUANTILES = List.of(0.1, 0.5, 0.9);

    private Contest() {}

    /** Empty if no method has an answer for every year and for now. */
    static Optional<Candidate> best(List<Candidate> candidates) {
        var able = candidates.stream().filter(Candidate::hasAnswered).toList();
        if (able.isEmpty()) {
            return Optional.empty();
        }
        var blend = latest(blend(able));
        var single = able.stream()
                .map(Contest::latest)
                .min(Comparator.comparingDouble(Contest::loss))
                .orElseThrow();
        return Optional.of(loss(single) < CLEARLY * loss(blend) ? single : blend);
    }

    private static Candidate latest(Candidate candidate) {
        var errors = candidate.errors();
        return new Candidate(
                candidate.method(), candidate.now(), errors.subList(Math.max(0, errors.size() - YEARS), errors.size()));
    }

    /** Weighted anew for every year from the years before it: equally in the first. */
    private static Candidate blend(List<Candidate> able) {
        var years = able.get(0).errors().size();
        var errors = IntStream.range(0, years)
                .mapToObj(year -> mean(
                        weights(able, year),
                        able.stream().mapToDouble(it -> it.errors().get(year)).toArray()))
                .toList();
        var now = mean(
                weights(able, years), able.stream().mapToDouble(Candidate::now).toArray());
        return new Candidate(BLEND, now, errors);
    }

    private static double[] weights(List<Candidate> able, int before) {
        return able.stream()
                .map(it -> it.errors().subList(Math.max(0, before - YEARS), before))
                .mapToDouble(errors -> StrictMath.pow(Candidate.meanError(errors) + LEAST, -STRICTNESS))
                .toArray();
    }

    private static double mean(double[] weights, double[] values) {
        var sum = IntStream.range(0, values.length)
                .mapToDouble(i -> weights[i] * values[i])
                .sum();
        return sum / DoubleStream.of(weights).sum();
    }

    private static double loss(Candidate candidate) {
        var spread = Spread.of(candidate.errors());
        return QUANTILES.stream()
                .mapToDouble(share -> {
                    var quantile = spread.quantile(share);
                    return candidate.errors().stream()
                            .mapToDouble(error -> pinball(share, error - quantile))
                            .sum();
                })
                .sum();
    }

    private static double pinball(double share, double above) {
        return above >= 0 ? share * above : (share - 1) * above;
    }
}
