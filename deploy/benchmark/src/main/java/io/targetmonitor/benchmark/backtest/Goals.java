package io.targetmonitor.benchmark.backtest;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import io.targetmonitor.targets.forecast.Course;

/**
 * Targets as they are set: last year's total grown as usual, that is by the median of the past five years, and up to
 * 5 % less or more. Far from it any probability is easy.
 */
final class Goals {

    private static final int YEARS = 6;

    private Goals() {}

    static double[] around(List<Course> past) {
        var usual = past.get(past.size() - 1).total() * Math.exp(growth(past));
        return DoubleStream.of(-0.05, -0.025, 0, 0.025, 0.05)
                .map(step -> usual * Math.exp(step))
                .toArray();
    }

    private static double growth(List<Course> past) {
        var years = past.subList(Math.max(0, past.size() - YEARS), past.size());
        var sorted = IntStream.range(1, years.size())
                .mapToDouble(
                        i -> Math.log(years.get(i).total() / years.get(i - 1).total()))
                .sorted()
                .toArray();
        var middle = sorted.length / 2;
        return sorted.length == 0
                ? 0
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
