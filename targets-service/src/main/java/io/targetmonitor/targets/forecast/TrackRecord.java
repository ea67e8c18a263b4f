package io.targetmonitor.targets.forecast;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How good a forecast has been in past years at the same point of the year. Stands beside every number it gives.
 *
 * @param method that was best
 * @param years how many past years it was tried on
 * @param meanError mean absolute error: in percent of a total, in points of a rate, in events of a count
 * @param brier mean squared error of its probabilities, 0 is perfect and 0.25 is a coin
 * @param lightBrier the same of the plain light, green taken for 1, yellow for 0.5, red for 0
 * @param coverage share of outcomes within the band of 80 %
 */
public record TrackRecord(
        String method, int years, double meanError, double brier, double lightBrier, double coverage) {

    static TrackRecord of(String method, double meanError, List<PastYear> years) {
        return new TrackRecord(
                method,
                years.size(),
                meanError,
                mean(years, PastYear::brier),
                mean(years, PastYear::lightBrier),
                mean(years, year -> year.isCovered() ? 1 : 0));
    }

    private static double mean(List<PastYear> years, ToDoubleFunction<PastYear> number) {
        return years.stream().mapToDouble(number).average().orElse(0);
    }

    boolean beatsTheLight() {
        return brier < lightBrier;
    }
}
