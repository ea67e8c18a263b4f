package io.targetmonitor.targets;

import java.time.Month;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Years of monthly values to learn from, reported at once. */
public final class PastYears {

    private PastYears() {}

    /** What a year had reached by the end of a month. */
    public interface Reached {
        long by(int year, int month);
    }

    /** Land comes late in the year, and every year is a little different. */
    public static long seasonal(int year, int month) {
        var monthly = 100 + 7 * (year * 5 % 11);
        return IntStream.rangeClosed(1, month)
                .mapToLong(m -> monthly * (m > 8 ? 2L : 1L) + year * m * 3L % 17)
                .sum();
    }

    public static void report(String indicator, int from, int to, Reached reached) {
        var rows = IntStream.rangeClosed(from, to)
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> row(indicator, year, month, reached.by(year, month))));
        post(rows);
    }

    public static void reportUntil(String indicator, int year, Month last, Reached reached) {
        post(IntStream.rangeClosed(1, last.getValue())
                .mapToObj(month -> row(indicator, year, month, reached.by(year, month))));
    }

    private static void post(Stream<String> rows) {
        Api.post(Api.reporter(), "/observations/batch", rows.collect(Collectors.joining(",", "{\"items\": [", "]}")))
                .statusCode(200);
    }

    private static String row(String indicator, int year, int month, long value) {
        return "{\"indicator\":\"%s\",\"area\":\"440784\",\"period\":\"%d-%02d\",\"value\":%d}"
                .formatted(indicator, year, month, value);
    }
}
