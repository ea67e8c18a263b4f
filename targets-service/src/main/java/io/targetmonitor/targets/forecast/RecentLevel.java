package io.targetmonitor.targets.forecast;

import java.util.List;

/**
 * What the year has, and for the rest the level of the latest months, freed from the season: exponential smoothing with
 * a season of past years and a damped yearly growth. It sees a turn that the sum since January hides.
 *
 * @param weight of the latest month, the one before has (1 − weight) of that, and so on over two years back
 * @param damping how much of the usual yearly growth goes on, from 0 to 1
 */
record RecentLevel(double weight, double damping) implements Method {

    private static final int YEARS_BACK = 2;

    @Override
    public String code() {
        return "RECENT_LEVEL";
    }

    @Override
    public double total(List<Course> past, Course now) {
        var season = season(past);
        var growth = StrictMath.exp(damping * UsualGrowth.of(past));
        var level = new Level(season, weight);
        var years = past.subList(Math.max(0, past.size() - YEARS_BACK), past.size());
        for (var i = 0; i < years.size(); i++) {
            level.see(years.get(i), StrictMath.pow(growth, years.size() - i));
        }
        level.see(now, 1);
        return now.total() + level.present() * rest(season, now.months());
    }

    /** The mean share of each month in its year. */
    private static double[] season(List<Course> past) {
        var season = new double[Course.MONTHS];
        var before = 0.0;
        for (var month = 1; month <= Course.MONTHS; month++) {
            var reached = SeasonalShare.mean(past, month);
            season[month - 1] = reached - before;
            before = reached;
        }
        return season;
    }

    private static double rest(double[] season, int known) {
        var rest = 0.0;
        for (var month = known; month < Course.MONTHS; month++) {
            rest += season[month];
        }
        return rest;
    }

    /** The yearly amount at which months run: a quotient of sums, so that a month without a season does no harm. */
    private static final class Level {

        private final double[] season;
        private final double fading;
        private double amounts;
        private double shares;

        Level(double[] season, double weight) {
            this.season = season;
            this.fading = 1 - weight;
        }

        void see(Course year, double growth) {
            for (var month = 1; month <= year.months(); month++) {
                amounts = amounts * fading + year.added(month) * growth;
                shares = shares * fading + season[month - 1];
            }
        }

        double present() {
            return amounts / shares;
        }
    }
}
