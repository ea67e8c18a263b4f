package io.targetmonitor.benchmark.targets;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.targetmonitor.benchmark.measure.Question;

/** Figures of the month after the last one, each time other ones: what was said already costs less. */
record News(long seed) {

    static final int OF_A_BATCH = 10_000;

    private static final YearMonth MONTH = MadeSeries.LAST.plusMonths(1);

    Question.Call one(int series, SplittableRandom random) {
        var it = new MadeSeries(seed, series);
        return new Question.Call(
                "/observations/%s/%s".formatted(it.name(), MONTH), "{\"value\":%s}".formatted(value(it, random)));
    }

    /** Of as many series as rows, one after the other. */
    String batch(int number, SplittableRandom random) {
        return IntStream.range(number * OF_A_BATCH, (number + 1) * OF_A_BATCH)
                .mapToObj(series -> new MadeSeries(seed, series))
                .map(it -> """
                        {"indicator":"%s","area":"%s","period":"%s","value":%s}""".formatted(it.indicator().code(), it.area(), MONTH, value(it, random)))
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    }

    private static BigDecimal value(MadeSeries series, SplittableRandom random) {
        return series.value(MONTH).add(BigDecimal.valueOf(random.nextInt(1, 1_000), 3));
    }
}
