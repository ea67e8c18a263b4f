package io.targetmonitor.targets.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.targetmonitor.targets.forecast.Months;

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

        Months months() {
            var months = new Months();
            for (var i = 0; i < days.length; i++) {
                months.put(LocalDate.ofEpochDay(days[i]), numbers[i]);
            }
            return months;
        }

        Stream<Value> values() {
            return IntStream.range(0, days.length)
                    .mapToObj(i -> new Value(basis, LocalDate.ofEpochDay(days[i]), numbers[i], published[i]));
        }
    }

    /** @param published seconds, exact to the microsecond; null if there is no other basis to choose from */
    void add(String basis, Integer[] days, Double[] numbers, Double[] published, boolean enteredLater) {
        bases.add(new OfBasis(basis, days, numbers, published));
        backfilled |= enteredLater;
    }

    /** The judging value of each month. */
    public Months months(List<String> judgedBy) {
        var able = bases.stream().filter(it -> it.mayJudge(judgedBy)).toList();
        // the usual case, and a province has a hundred thousand of them
        return able.size() == 1 ? able.get(0).months() : judging(able, judgedBy);
    }

    private static Months judging(List<OfBasis> able, List<String> judgedBy) {
        var months = new Months();
        able.stream().flatMap(OfBasis::values).collect(Collectors.groupingBy(Value::through)).values().stream()
                .flatMap(month -> Bases.judging(month, Value::basis, LATER, judgedBy).stream())
                .forEach(value -> months.put(value.through(), value.value()));
        return months;
    }

    /** Whether one of them was entered later than the moment it is known for. */
    public boolean isBackfilled() {
        return backfilled;
    }
}
