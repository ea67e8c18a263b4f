package io.targetmonitor.targets.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Takes the best method by the pinball loss of its past quantiles. Beside the methods stands their blend, each weighted
 * by how well it did; a single method has to beat it clearly, or chance would choose.
 */
final class Contest {

    /** Older errors say little about this year's. */
    static final int YEARS = 20;

    private static final String BLEND = "BLEND";
    private static final double CLEARLY = 0.95;
    private static final double LEAST = 1e-9;
    private static final double[] QUANTILES = {0.1, 0.5, 0.9};

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
                .mapToObj(year -> mean(able, year, it -> it.errors().get(year)))
                .toList();
        return new Candidate(BLEND, mean(able, years, Candidate::now), errors);
    }

    /** Weighted by how small the errors were in the latest years before one. */
    private static double mean(List<Candidate> able, int year, ToDoubleFunction<Candidate> number) {
        var sum = 0.0;
        var weights = 0.0;
        for (var candidate : able) {
            var weight = weight(Candidate.meanError(candidate.errors(), Math.max(0, year - YEARS), year));
            sum += weight * number.applyAsDouble(candidate);
            weights += weight;
        }
        return sum / weights;
    }

    /** One over the fourth power: who errs twice as much counts a sixteenth. */
    private static double weight(double error) {
        var square = (error + LEAST) * (error + LEAST);
        return 1 / (square * square);
    }

    private static double loss(Candidate candidate) {
        var spread = Spread.of(candidate.errors());
        var loss = 0.0;
        for (var share : QUANTILES) {
            var quantile = spread.quantile(share);
            for (var error : candidate.errors()) {
                loss += pinball(share, error - quantile);
            }
        }
        return loss;
    }

    private static double pinball(double share, double above) {
        return above >= 0 ? share * above : (share - 1) * above;
    }
}
