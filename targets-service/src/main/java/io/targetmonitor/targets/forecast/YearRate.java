package io.targetmonitor.targets.forecast;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Forecasts where a cumulative growth rate ends: it is carried over, with the drift that past years had from the same
 * point on, or with the growth of the latest quarter for the rest of the year. Everything in percent and points.
 */
public final class YearRate {

    private static final double[] STEPS = {-1, -0.5, 0, 0.5, 1};
    private static final int QUARTER = 3;

    private final List<Course> past;
    private final Course now;
    private final double[] elapsed;

    private YearRate(List<Course> past, Course now, double[] elapsed) {
        this.past = past;
        this.now = now;
        this.elapsed = elapsed;
    }

    /**
     * @param past complete years of rates since January, in order, without a gap up to the year before
     * @param now the year so far
     * @param elapsed share of the base year in its first month, first two months and so on: twelve numbers up to 1
     */
    public static Forecast of(List<Course> past, Course now, double... elapsed) {
        if (now.isComplete()) {
            return Forecast.none(Forecast.Silence.PERIOD_COMPLETE);
        }
        if (past.size() <= YearTotal.LEAST_ERRORS) {
            return Forecast.none(Forecast.Silence.FEW_PAST_YEARS);
        }
        return now.months() == 0
                ? Forecast.none(Forecast.Silence.NO_VALUE_YET)
                : new YearRate(past, now, elapsed.clone()).forecast();
    }

    private Forecast forecast() {
        return Contest.best(List.of(
                        candidate("CARRY_OVER", (before, year) -> rate(year)),
                        candidate("CARRY_OVER_WITH_DRIFT", (before, year) -> rate(year) + drift(before)),
                        candidate("CARRY_OVER_OF_LATEST_QUARTER", (before, year) -> latestQuarterGoesOn(year))))
                .map(this::forecast)
                .orElse(Forecast.none(Forecast.Silence.NO_METHOD));
    }

    private Forecast forecast(Candidate best) {
        var tried = best.errors().size();
        var years = IntStream.range(0, tried)
                .mapToObj(i -> trial(best, i, past.size() - tried + i))
                .toList();
        return Forecast.of(
                new RateOutlook(best.now(), Spread.of(best.errors())),
                TrackRecord.of(best.method(), best.meanError(), years));
    }

    private Candidate candidate(String code, Rule rule) {
        var errors = IntStream.range(1, past.size())
                .mapToObj(i -> past.get(i).total() - rule.last(past.subList(0, i), past.get(i)))
                .toList();
        return new Candidate(code, rule.last(past, now), errors);
    }

    private double rate(Course year) {
        return year.through(now.months());
    }

    private double drift(List<Course> before) {
        return SeasonalShare.latest(before).stream()
                .mapToDouble(year -> year.total() - rate(year))
                .average()
                .orElse(0);
    }

    /** Half of what the latest quarter grew by itself more, or less, than the year so far. */
    private double latestQuarterGoesOn(Course year) {
        var month = now.months();
        if (month <= QUARTER) {
            return rate(year);
        }
        var before = elapsed[month - QUARTER - 1];
        var gone = elapsed[month - 1];
        var quarter = (gone * rate(year) - before * year.through(month - QUARTER)) / (gone - before);
        return gone * rate(year) + (1 - gone) * (rate(year) + quarter) / 2;
    }

    /** Targets as they are set: what past years reached, and up to a point less or more. */
    private PastYear trial(Candidate best, int error, int year) {
        var outcome = past.get(year).total();
        var usual = SeasonalShare.latest(past.subList(0, year)).stream()
                .mapToDouble(Course::total)
                .average()
                .orElseThrow();
        return new PastYear(
                new RateOutlook(outcome - best.errors().get(error), best.spreadWithout(error)),
                outcome,
                DoubleStream.of(STEPS).mapToObj(step -> usual + step).toList(),
                target -> PlainLight.ofRate(rate(past.get(year)), target, elapsed[now.months() - 1]));
    }

    private interface Rule {
        double last(List<Course> before, Course year);
    }
}
