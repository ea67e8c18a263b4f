package io.targetmonitor.targets.forecast;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Forecasts the total of a year from its known months and the years before. */
public final class YearTotal {

    /** Errors of fewer years say nothing about the next one. */
    static final int LEAST_ERRORS = 3;

    private static final double[] STEPS = {-0.05, -0.025, 0, 0.025, 0.05};

    private static final List<Method> METHODS = List.of(
            new SeasonalShare(),
            new SamePeriodGrowth(),
            new RecentLevel(0.3, 0),
            new RecentLevel(0.3, 0.5),
            new RecentLevel(0.5, 0),
            new RecentLevel(0.5, 0.5),
            new RecentLevel(0.7, 0),
            new RecentLevel(0.7, 0.5));

    private final List<Course> past;
    private final Course now;

    private YearTotal(List<Course> past, Course now) {
        this.past = past;
        this.now = now;
    }

    /**
     * @param past complete years in order, without a gap up to the year before
     * @param now the year so far, maybe without any month
     */
    public static Forecast of(List<Course> past, Course now) {
        if (now.isComplete()) {
            return Forecast.none(Forecast.Silence.PERIOD_COMPLETE);
        }
        if (past.size() <= LEAST_ERRORS) {
            return Forecast.none(Forecast.Silence.FEW_PAST_YEARS);
        }
        return past.stream().allMatch(year -> year.total() > 0)
                ? new YearTotal(past, now).forecast()
                : Forecast.none(Forecast.Silence.NO_METHOD);
    }

    private Forecast forecast() {
        return Contest.best(METHODS.stream().map(this::candidate).toList())
                .map(this::forecast)
                .orElse(Forecast.none(Forecast.Silence.NO_METHOD));
    }

    private Forecast forecast(Candidate best) {
        var tried = best.errors().size();
        var years = IntStream.range(0, tried)
                .mapToObj(i -> trial(best, i, past.size() - tried + i))
                .toList();
        return Forecast.of(
                new TotalOutlook(best.now(), Spread.of(best.errors()), floor()),
                TrackRecord.of(best.method(), meanPercent(best), years));
    }

    private Candidate candidate(Method method) {
        var errors = IntStream.range(1, past.size())
                .mapToObj(i -> StrictMath.log(past.get(i).total())
                        - StrictMath.log(
                                method.total(past.subList(0, i), past.get(i).until(now.months()))))
                .toList();
        return new Candidate(method.code(), StrictMath.log(method.total(past, now)), errors);
    }

    private double floor() {
        return now.neverFell() && past.stream().allMatch(Course::neverFell) ? now.total() : Double.NEGATIVE_INFINITY;
    }

    /** Targets as they are set: last year grown as usual, and up to 5 % less or more. */
    private PastYear trial(Candidate best, int error, int year) {
        var before = past.subList(0, year);
        var outcome = past.get(year).total();
        var usual = before.get(year - 1).total() * StrictMath.exp(UsualGrowth.of(before));
        var said = new TotalOutlook(
                StrictMath.log(outcome) - best.errors().get(error),
                best.spreadWithout(error),
                Double.NEGATIVE_INFINITY);
        return new PastYear(
                said,
                outcome,
                DoubleStream.of(STEPS)
                        .mapToObj(step -> usual * StrictMath.exp(step))
                        .toList(),
                target -> PlainLight.ofQuantity(past.get(year).through(now.months()), target, now.months()));
    }

    private static double meanPercent(Candidate best) {
        return best.errors().stream()
                .mapToDouble(error -> 100 * Math.abs(StrictMath.exp(-error) - 1))
                .average()
                .orElse(0);
    }
}
