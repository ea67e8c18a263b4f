package io.targetmonitor.targets.forecast;

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
    public double total(Past past, Course now) {
        var growth = StrictMath.exp(damping * past.usualGrowth());
        var level = new Level(past, weight);
        var years = past.latest(YEARS_BACK);
        for (var i = 0; i < years.size(); i++) {
            level.see(years.get(i), StrictMath.pow(growth, years.size() - i));
        }
        level.see(now, 1);
        return now.total() + level.present() * (1 - past.share(now.months()));
    }

    /** The yearly amount at which months run: a quotient of sums, so that a month without a season does no harm. */
    private static final class Level {

        private final Past past;
        private final double fading;
        private double amounts;
        private double shares;

        Level(Past past, double weight) {
            this.past = past;
            this.fading = 1 - weight;
        }

        void see(Course year, double growth) {
            for (var month = 1; month <= year.months(); month++) {
                amounts = amounts * fading + year.added(month) * growth;
                shares = shares * fading + past.season(month);
            }
        }

        double present() {
            return amounts / shares;
        }
    }
}
