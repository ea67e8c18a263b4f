package io.targetmonitor.benchmark.backtest;

import java.util.Arrays;

/** What is counted of one way to look ahead, with so many months known. */
final class Tally {

    static final int BINS = 5;

    private final double[] predicted = new double[BINS];
    private final int[] met = new int[BINS];
    private final int[] trials = new int[BINS];
    private double percents;
    private int forecasts;
    private int bands;
    private int covered;
    private double squares;
    private int judged;
    private int reds;

    void forecast(double total, double outcome) {
        percents += 100 * Math.abs(total / outcome - 1);
        forecasts++;
    }

    void band(double low, double high, double outcome) {
        bands++;
        covered += outcome >= low && outcome <= high ? 1 : 0;
    }

    void probability(double probability, boolean isMet) {
        var bin = Math.min(BINS - 1, (int) (probability * BINS));
        predicted[bin] += probability;
        met[bin] += isMet ? 1 : 0;
        trials[bin]++;
        squares += Math.pow(probability - (isMet ? 1 : 0), 2);
    }

    /** Of a target that will be met exactly. */
    void light(boolean isRed) {
        judged++;
        reds += isRed ? 1 : 0;
    }

    double meanPercentError() {
        return percents / forecasts;
    }

    double coverage() {
        return 100.0 * covered / bands;
    }

    double brier() {
        return squares / trials();
    }

    double redShare() {
        return 100.0 * reds / judged;
    }

    int forecasts() {
        return forecasts;
    }

    int trials() {
        return Arrays.stream(trials).sum();
    }

    /** How far what was said lies from what happened, squared: 0 for probabilities that hold. */
    double reliability() {
        var sum = 0.0;
        for (var bin = 0; bin < BINS; bin++) {
            if (trials[bin] > 0) {
                sum += Math.pow(predicted[bin] - met[bin], 2) / trials[bin];
            }
        }
        return sum / trials();
    }

    void add(Tally other) {
        for (var bin = 0; bin < BINS; bin++) {
            predicted[bin] += other.predicted[bin];
            met[bin] += other.met[bin];
            trials[bin] += other.trials[bin];
        }
        squares += other.squares;
    }

    /** What was said on average within a bin, what happened, and how often. */
    String bin(int bin) {
        return trials[bin] == 0
                ? "-"
                : "%.2f→%.2f (%d)"
                        .formatted(predicted[bin] / trials[bin], met[bin] / (double) trials[bin], trials[bin]);
    }
}
