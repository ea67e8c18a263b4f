package io.targetmonitor.targets.forecast;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Forecasts a count of events: the planned ones of the pipeline, and those nobody planned as often as past years had
 * them after the same month. Their sum is the mean of a Poisson distribution.
 */
public final class YearCount {

    private static final String METHOD = "POISSON_PIPELINE";
    private static final double RELATIVE_STEP = 0.05;
    private static final double HALF = 0.5;

    private final List<Course> past;
    private final int month;

    private YearCount(List<Course> past, int month) {
        this.past = past;
        this.month = month;
    }

    /**
     * Looks ahead from the end of the last known month, so that a passing day alone changes nothing.
     *
     * @param past complete years of counts in order, without a gap up to the year before
     * @param now the year so far, by the ends of its months
     * @param reached what it is today; what came since the month's end is taken off what is still expected
     */
    public static Forecast of(List<Course> past, Course now, double reached, Pipeline pipeline) {
        if (now.isComplete()) {
            return Forecast.none(Forecast.Silence.PERIOD_COMPLETE);
        }
        if (past.size() <= YearTotal.LEAST_ERRORS) {
            return Forecast.none(Forecast.Silence.FEW_PAST_YEARS);
        }
        var count = new YearCount(past, now.months());
        var monthEnd =
                YearMonth.of(now.year(), 1).plusMonths(now.months()).atDay(1).minusDays(1);
        var end = YearMonth.of(now.year(), Course.MONTHS).atEndOfMonth();
        var expected = pipeline.expected(monthEnd, end) + count.rest(past) * pipeline.unplanned();
        var since = Math.max(0, reached - now.total());
        return Forecast.of(
                new CountOutlook(reached + pipeline.certain(), Math.max(0, expected - since)), count.record());
    }

    /** What years added after the month, on average of the latest. */
    private double rest(List<Course> years) {
        return SeasonalShare.latest(years).stream()
                .mapToDouble(year -> year.total() - year.through(month))
                .average()
                .orElse(0);
    }

    /** Of past years only the counts are known, not what was planned then: they are tried without the pipeline. */
    private TrackRecord record() {
        var years = IntStream.range(1, past.size()).mapToObj(this::trial).toList();
        var meanError = IntStream.range(1, past.size())
                .mapToDouble(i -> Math.abs(past.get(i).total() - past.get(i).through(month) - rest(past.subList(0, i))))
                .average()
                .orElse(0);
        return TrackRecord.of(METHOD, meanError, years);
    }

    private PastYear trial(int year) {
        var before = past.subList(0, year);
        var done = past.get(year).through(month);
        var usual = SeasonalShare.latest(before).stream()
                .mapToDouble(Course::total)
                .average()
                .orElseThrow();
        var step = Math.max(1, usual * RELATIVE_STEP);
        return new PastYear(
                new CountOutlook(done, rest(before)),
                past.get(year).total(),
                IntStream.rangeClosed(-2, 2)
                        .mapToObj(steps -> Math.max(1, Math.floor(usual + steps * step + HALF)))
                        .toList(),
                target -> PlainLight.ofQuantity(done, target, month));
    }
}
