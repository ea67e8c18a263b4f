package io.targetmonitor.targets.observation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Which of the bases of one month judges: the first one present, in order of weight. */
final class Bases {

    private Bases() {}

    /**
     * @param month the latest value of each basis
     * @param later takes the one published later
     * @param judgedBy empty if any basis judges; a value without a basis comes last otherwise
     */
    static <T> Optional<T> judging(
            List<T> month, Function<T, String> basis, BinaryOperator<T> later, List<String> judgedBy) {
        if (judgedBy.isEmpty()) {
            return month.stream()
                    .filter(value -> basis.apply(value).isEmpty())
                    .findFirst()
                    .or(() -> month.stream().reduce(later));
        }
        return month.stream()
                .filter(value -> basis.apply(value).isEmpty() || judgedBy.contains(basis.apply(value)))
                .min(Comparator.comparingInt(value -> weight(basis.apply(value), judgedBy)));
    }

    private static int weight(String basis, List<String> judgedBy) {
        var place = judgedBy.indexOf(basis);
        return place < 0 ? judgedBy.size() : place;
    }
}
