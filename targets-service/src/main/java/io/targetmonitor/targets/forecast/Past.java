package io.targetmonitor.targets.forecast;

import java.util.List;

/** Complete years in order, at least one, with what all methods ask of them. */
final class Past {

    private final List<Course> years;
    private final double[] reached;
    private final double growth;

    Past(List<Course> years) {
        this.years = years;
        this.reached = new double[Course.MONTHS + 1];
        for (var month = 1; month <= Course.MONTHS; month++) {
            reached[month] = SeasonalShare.mean(years, month);
        }
        this.growth = UsualGrowth.of(years);
    }

    /** The latest years, so many at most. */
    List<Course> latest(int count) {
        return years.subList(Math.max(0, years.size() - count), years.size());
    }

    Course last() {
        return years.get(years.size() - 1);
    }

    /** The mean share of a year that had been reached by the end of a month; nothing through month 0. */
    double share(int month) {
        return reached[month];
    }

    /** The mean share of a month in its year. */
    double season(int month) {
        return share(month) - share(month - 1);
    }

    /** The logarithmic growth of a year. */
    double usualGrowth() {
        return growth;
    }
}
