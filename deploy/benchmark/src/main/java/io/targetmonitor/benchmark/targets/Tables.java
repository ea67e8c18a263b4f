package io.targetmonitor.benchmark.targets;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static io.targetmonitor.benchmark.measure.Copy.row;

/** The rows of each table, in the form of COPY. */
enum Tables {
    SERIES(
            "series (id, name, indicator, area, area_path)",
            each(series -> Stream.of(
                    row(series.id(), series.name(), series.indicator().code(), series.area(), series.area())))),
    /** In the order in which they came in: month by month, so that a series lies all over the table. */
    OBSERVATION(
            "observation (id, series_id, period, through_day, basis, vintage, value, published_at, entered_at,"
                    + " recorded_at, backfill, actor, status, source, reason, provenance)",
            (seed, series) -> months().boxed()
                    .flatMap(month -> series.range()
                            .mapToObj(number -> new MadeSeries(seed, number))
                            .flatMap(it -> vintages(it, MadeSeries.FIRST.plusMonths(month))))),
    TARGET(
            "target (id, code, series_id, indicator, area, area_path, sequence, plan_version, known_from, told, told_at,"
                    + " next_change_on)",
            each(series -> Stream.of(row(
                    series.targetId(),
                    series.targetCode(),
                    series.id(),
                    series.indicator().code(),
                    series.area(),
                    series.area(),
                    1,
                    1,
                    Told.DECIDED,
                    Told.NOTHING,
                    Told.DECIDED,
                    "2026-01-11")))),
    TARGET_PLAN(
            "target_plan (id, target_id, version, known_from, period, period_start, period_end, leader, department,"
                    + " content, actor, recorded_at)",
            each(series -> Stream.of(row(
                    series.planId(),
                    series.targetId(),
                    1,
                    Told.DECIDED,
                    MadeSeries.YEAR_OF_TARGETS,
                    MadeSeries.YEAR_OF_TARGETS + "-01-01",
                    MadeSeries.YEAR_OF_TARGETS + "-12-31",
                    new MadePlan(series).leader(),
                    new MadePlan(series).department(),
                    new MadePlan(series).content(),
                    Told.ACTOR,
                    Told.DECIDED)))),
    /** So that the service can go on with them; the events themselves are not made. */
    EVENT_SUBJECT(
            "event_subject (topic, subject, sequence)",
            each(series -> Stream.of(
                    row(Told.TOPIC, series.targetId(), 1),
                    row(Told.TOPIC, series.name(), months().count() + revised()))));

    private final String target;
    private final BiFunction<Long, Some, Stream<String>> rows;

    Tables(String target, BiFunction<Long, Some, Stream<String>> rows) {
        this.target = target;
        this.rows = rows;
    }

    /** What is the same in all rows. */
    private static final class Told {
        static final String TOPIC = "targets.events.v1";
        static final String ACTOR = "benchmark";
        /** The first pass of a day tells of all. */
        static final String NOTHING = "{\"light\":\"GREY\",\"provisional\":true,\"backfilled\":false}";

        static final String DECIDED = MadeSeries.YEAR_OF_TARGETS + "-01-10 02:00:00+00";
    }

    /** Series from one number to before another. */
    record Some(int from, int to) {

        IntStream range() {
            return IntStream.range(from, to);
        }
    }

    String copy() {
        return "copy " + target + " from stdin";
    }

    Stream<String> rows(long seed, Some series) {
        return rows.apply(seed, series);
    }

    private static BiFunction<Long, Some, Stream<String>> each(Function<MadeSeries, Stream<String>> rows) {
        return (seed, series) ->
                series.range().mapToObj(number -> new MadeSeries(seed, number)).flatMap(rows);
    }

    private static IntStream months() {
        return IntStream.rangeClosed(0, (int) MadeSeries.FIRST.until(MadeSeries.LAST, ChronoUnit.MONTHS));
    }

    /** The whole years, each of which is settled in the March after it. */
    private static long revised() {
        return MadeSeries.YEAR_OF_TARGETS - MadeSeries.FIRST.getYear();
    }

    private static Stream<String> vintages(MadeSeries series, YearMonth month) {
        var value = series.value(month);
        var first = vintage(series, month, 1, value, MadeSeries.published(month) + " 02:00:00+00");
        return month.getMonthValue() < 12
                ? Stream.of(first)
                : Stream.of(
                        first,
                        vintage(
                                series,
                                month,
                                2,
                                value.add(BigDecimal.ONE),
                                month.plusMonths(3).atDay(20) + " 02:00:00+00"));
    }

    private static String vintage(MadeSeries series, YearMonth month, int vintage, BigDecimal value, String published) {
        return row(
                new UUID(inOrder(month, vintage), 0x8000000000000000L | series.number()),
                series.id(),
                month,
                month.atEndOfMonth(),
                "",
                vintage,
                value,
                published,
                published,
                published,
                false,
                Told.ACTOR,
                vintage == 1 ? "PRELIMINARY" : "REVISED",
                "县统计局",
                vintage == 1 ? null : "年报核定",
                "SYNTHETIC");
    }

    /** Ids of the service are in the order of time too. */
    private static long inOrder(YearMonth month, int vintage) {
        return (month.getYear() * 12L + month.getMonthValue()) << 16 | 0x7000L | vintage;
    }
}
