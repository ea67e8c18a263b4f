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

    private final List<Course> years;
    private final Past past;
    private final Course now;
    private final List<Trial> trials;

    private YearTotal(List<Course> years, Course now) {
        this.years = years;
        this.past = new Past(years);
        this.now = now;
        this.trials = IntStream.range(1, years.size())
                .mapToObj(i -> new Trial(new Past(years.subList(0, i)), years.get(i), now.months()))
                .toList();
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
        var pastYears = IntStream.range(0, tried)
                .mapToObj(i -> pastYear(best, i, trials.get(trials.size() - tried + i)))
                .toList();
        return Forecast.of(
                new TotalOutlook(best.now(), Spread.of(best.errors()), floor()),
                TrackRecord.of(best.method(), meanPercent(best), pastYears));
    }

    private Candidate candidate(Method method) {
        return new Candidate(
                method.code(),
                StrictMath.log(method.total(past, now)),
                trials.stream().map(trial -> trial.error(method)).toList());
    }

    private double floor() {
        return now.neverFell() && years.stream().allMatch(Course::neverFell) ? now.total() : Double.NEGATIVE_INFINITY;
    }

    /** Targets as they are set: last year grown as usual, and up to 5 % less or more. */
    private PastYear pastYear(Candidate best, int error, Trial trial) {
        var usual = trial.usualTotal();
        var said = new TotalOutlook(
                trial.outcome() - best.errors().get(error), best.spreadWithout(error), Double.NEGATIVE_INFINITY);
        return new PastYear(
                said,
                trial.year().total(),
                DoubleStream.of(STEPS)
                        .mapToObj(step -> usual * StrictMath.exp(step))
                        .toList(),
                target -> PlainLight.ofQuantity(trial.then().total(), target, now.months()));
    }

    private static double meanPercent(Candidate best) {
        return best.errors().stream()
                .mapToDouble(error -> 100 * Math.abs(StrictMath.exp(-error) - 1))
                .average()
                .orElse(0);
    }

    /**
     * A past year at the same point.
     *
     * @param before what was known of the years before it
     * @param then what was known of it
     * @param outcome the logarithm of its total
     */
    private record Trial(Past before, Course year, Course then, double outcome) {

        Trial(Past before, Course year, int months) {
            this(before, year, year.until(months), StrictMath.log(year.total()));
        }

        double error(Method method) {
            return outcome - StrictMath.log(method.total(before, then));
        }

        double usualTotal() {
            return before.last().total() * StrictMath.exp(before.usualGrowth());
        }
    }
}
