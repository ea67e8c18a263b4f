package io.targetmonitor.benchmark.page;

import java.util.ArrayList;
import java.util.List;

/** Milliseconds. */
final class Times {

    private final List<Double> all = new ArrayList<>();

    void add(double millis) {
        all.add(millis);
    }

    double median() {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }

    double longest() {
        return all.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
