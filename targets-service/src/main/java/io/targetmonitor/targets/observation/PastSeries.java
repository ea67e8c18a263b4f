package io.targetmonitor.targets.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The latest values of one series as they were known, without anything but their numbers: what past years teach. */
public final class PastSeries {

    public static final PastSeries NONE = new PastSeries();

    private static final BinaryOperator<Value> LATER = (one, other) -> other.published > one.published ? other : one;

    private final List<OfBasis> bases = new ArrayList<>();
    private boolean backfilled;

    PastSeries() {}

    /** @param published seconds, exact to the microsecond */
    private record Value(String basis, LocalDate through, double value, double published) {}

    /** Each at the same place of its array. */
    private record OfBasis(String basis, Integer[] days, Double[] numbers, Double[] published) {

        boolean mayJudge(List<String> judgedBy) {
            return basis.isEmpty() || judgedBy.isEmpty() || judgedBy.contains(basis);
        }

        Map<LocalDate, Double> byDay() {
            var values = new HashMap<LocalDate, Double>(2 * days.length);
            for (var i = 0; i < days.length; i++) {
                values.put(LocalDate.ofEpochDay(days[i]), numbers[i]);
            }
            return values;
        }

        Stream<Value> values() {
            return IntStream.range(0, days.length)
                    .mapToObj(i -> new Value(basis, LocalDate.ofEpochDay(days[i]), numbers[i], published[i]));
        }
    }

    /** @param published seconds, exact to the microsecond */
    void add(String basis, Integer[] days, Double[] numbers, Double[] published, boolean enteredLater) {
        bases.add(new OfBasis(basis, days, numbers, published));
        backfilled |= enteredLater;
    }

    /** The judging value of each month, by the last day it speaks for. */
    public Map<LocalDate, Double> values(List<String> judgedBy) {
        var able = bases.stream().filter(it -> it.mayJudge(judgedBy)).toList();
        // the usual case, and a province has a hundred thousand of them
        return able.size() == 1 ? able.get(0).byDay() : judging(able, judgedBy);
    }

    private static Map<LocalDate, Double> judging(List<OfBasis> able, List<String> judgedBy) {
        return able.stream().flatMap(OfBasis::values).collect(Collectors.groupingBy(Value::through)).values().stream()
                .flatMap(month -> Bases.judging(month, Value::basis, LATER, judgedBy).stream())
                .collect(Collectors.toMap(Value::through, Value::value));
    }

    /** Whether one of them was entered later than the moment it is known for. */
    public boolean isBackfilled() {
        return backfilled;
    }
}
