package io.targetmonitor.targets.forecast;

import java.util.List;
import java.util.stream.IntStream;

/** By how much totals usually grow from year to year. */
final class UsualGrowth {

    private static final int YEARS = 6;

    private UsualGrowth() {}

    /** The median of the logarithmic growth between the latest years, six at most; 0 with one year only. */
    static double of(List<Course> past) {
        var years = past.subList(Math.max(0, past.size() - YEARS), past.size());
        return median(IntStream.range(1, years.size())
                .mapToDouble(i ->
                        StrictMath.log(years.get(i).total() / years.get(i - 1).total()))
                .sorted()
                .toArray());
    }

    private static double median(double[] sorted) {
        var middle = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
