package io.targetmonitor.targets.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * What a method says now, and how wrong it was in past years at the same point, each time knowing only the years
 * before.
 *
 * @param now on the scale of the errors: the logarithm of a total, or a rate
 * @param errors outcome minus forecast, by year in order
 */
record Candidate(String method, double now, List<Double> errors) {

    Candidate {
        errors = List.copyOf(errors);
    }

    boolean hasAnswered() {
        return Double.isFinite(now) && errors.stream().allMatch(Double::isFinite);
    }

    double meanError() {
        return meanError(errors);
    }

    /** The spread of all years but one, so that a past year is not judged by its own error. */
    Spread spreadWithout(int year) {
        var others = new ArrayList<>(errors);
        others.remove(year);
        return Spread.of(others);
    }

    static double meanError(List<Double> errors) {
        return meanError(errors, 0, errors.size());
    }

    /** Of some of them; 0 of none. */
    static double meanError(List<Double> errors, int from, int to) {
        var sum = 0.0;
        for (var i = from; i < to; i++) {
            sum += Math.abs(errors.get(i));
        }
        return from == to ? 0 : sum / (to - from);
    }
}
