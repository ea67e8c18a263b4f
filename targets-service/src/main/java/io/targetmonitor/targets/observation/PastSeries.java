package io.targetmonitor.targets.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** The latest values of one series as they were known, without anything but their numbers: what past years teach. */
public final class PastSeries {

    public static final PastSeries NONE = new PastSeries();

    private static final BinaryOperator<Value> LATER =
            (one, other) -> other.publishedMicros > one.publishedMicros ? other : one;

    private final List<Value> values = new ArrayList<>();
    private boolean backfilled;

    PastSeries() {}

    /** @param publishedMicros microseconds, all that the database keeps */
    record Value(String basis, LocalDate through, double value, long publishedMicros) {}

    void add(String basis, Long[] days, Double[] numbers, Long[] publishedMicros, boolean enteredLater) {
        for (var i = 0; i < days.length; i++) {
            values.add(new Value(basis, LocalDate.ofEpochDay(days[i]), numbers[i], publishedMicros[i]));
        }
        backfilled |= enteredLater;
    }

    /** The judging value of each month, by the last day it speaks for. */
    public Map<LocalDate, Double> values(List<String> judgedBy) {
        return values.stream().collect(Collectors.groupingBy(Value::through)).values().stream()
                .flatMap(month -> Bases.judging(month, Value::basis, LATER, judgedBy).stream())
                .collect(Collectors.toMap(Value::through, Value::value));
    }

    /** Whether one of them was entered later than the moment it is known for. */
    public boolean isBackfilled() {
        return backfilled;
    }
}
