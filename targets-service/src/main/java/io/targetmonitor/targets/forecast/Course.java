package io.targetmonitor.targets.forecast;

import java.util.Arrays;

/**
 * What a year had reached at the end of each of its months, as far as they are known. Statistics of past years reckon
 * with {@code double}: an error of the fifteenth digit is nothing beside the errors they measure.
 */
public final class Course {

    public static final int MONTHS = 12;

    private final int year;
    private final double[] reached;

    private Course(int year, double[] reached) {
        this.year = year;
        this.reached = reached;
    }

    /** @param reached cumulative values from January on, at most twelve */
    public static Course of(int year, double... reached) {
        if (reached.length > MONTHS) {
            throw new IllegalArgumentException("A year has twelve months, not " + reached.length);
        }
        return new Course(year, reached.clone());
    }

    public int year() {
        return year;
    }

    /** How many months are known. */
    public int months() {
        return reached.length;
    }

    public boolean isComplete() {
        return reached.length == MONTHS;
    }

    /** The value through a month; nothing through month 0. */
    public double through(int month) {
        return month == 0 ? 0 : reached[month - 1];
    }

    /** What one month added. */
    double added(int month) {
        return through(month) - through(month - 1);
    }

    /** What has been reached by the last known month: of a complete year, its total. */
    public double total() {
        return through(reached.length);
    }

    double share(int month) {
        return through(month) / total();
    }

    /** Whether no month took anything away. */
    boolean neverFell() {
        for (var month = 1; month <= reached.length; month++) {
            if (added(month) < 0) {
                return false;
            }
        }
        return true;
    }

    /** How the year looked when only its first months were known. */
    public Course until(int month) {
        return new Course(year, Arrays.copyOf(reached, month));
    }
}
