package io.targetmonitor.targets.forecast;

import java.util.List;
import java.util.stream.IntStream;

/** Years for tests. */
final class Years {

    private Years() {}

    /** The same amount every month. */
    static Course even(int year, double monthly) {
        return Course.of(
                year,
                IntStream.rangeClosed(1, Course.MONTHS)
                        .mapToDouble(month -> month * monthly)
                        .toArray());
    }

    /** Nothing known but the first quarter and the total: the rest comes in December. */
    static Course withFirstQuarter(int year, double quarter, double total) {
        return Course.of(
                year,
                IntStream.rangeClosed(1, Course.MONTHS)
                        .mapToDouble(month -> month < 3 ? quarter * month / 3 : month == 12 ? total : quarter)
                        .toArray());
    }

    /** The same amount each month of the first quarter, another one in each of the others. */
    static Course evenAfterFirstQuarter(int year, double quarter, double total) {
        return Course.of(
                year,
                IntStream.rangeClosed(1, Course.MONTHS)
                        .mapToDouble(month ->
                                month <= 3 ? quarter * month / 3 : quarter + (total - quarter) * (month - 3) / 9)
                        .toArray());
    }

    /** Years of monthly amounts, the first of them in 2010. */
    static List<Course> of(List<List<Double>> amounts) {
        return IntStream.range(0, amounts.size())
                .mapToObj(i -> of(2010 + i, amounts.get(i)))
                .toList();
    }

    static Course of(int year, List<Double> amounts) {
        var reached = new double[amounts.size()];
        var sum = 0.0;
        for (var month = 0; month < reached.length; month++) {
            sum += amounts.get(month);
            reached[month] = sum;
        }
        return Course.of(year, reached);
    }
}
