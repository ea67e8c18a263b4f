package io.targetmonitor.targets.forecast;

import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.IntStream;

/** The years of a series that starts again each January. */
public final class Courses {

    /** The years before are used for the season of the first of the errors that count. */
    public static final int YEARS = Contest.YEARS + SeasonalShare.YEARS;

    private final Months reached;
    private final boolean addsUp;

    private Courses(Months reached, boolean addsUp) {
        this.reached = reached;
        this.addsUp = addsUp;
    }

    /** @param reached added up since January; not to be changed afterwards */
    public static Courses ofAmounts(Months reached) {
        return new Courses(reached, true);
    }

    /** @param reached rates since January; not to be changed afterwards */
    public static Courses ofRates(Months reached) {
        return new Courses(reached, false);
    }

    /** Complete years up to the one before, without a gap, in order; none if that one is not complete. */
    public List<Course> before(int year) {
        var years = new LinkedList<Course>();
        for (var last = year - 1; isComplete(last) && years.size() < YEARS; last--) {
            years.addFirst(of(last));
        }
        return List.copyOf(years);
    }

    /** All complete years before, in order, that came to anything: a season can be learnt with gaps. */
    public List<Course> completeBefore(int year) {
        return IntStream.range(reached.firstYear(), year)
                .filter(this::isComplete)
                .mapToObj(this::of)
                .filter(course -> course.total() > 0)
                .toList();
    }

    /** The year as far as it is known. */
    public Course of(int year) {
        var course = new double[Course.MONTHS];
        var known = 0;
        for (var month = 1; month <= Course.MONTHS; month++) {
            if (reached.has(year, month)) {
                fillUp(course, known, month, reached.number(year, month));
                known = month;
            }
        }
        return Course.of(year, Arrays.copyOf(course, known));
    }

    private boolean isComplete(int year) {
        return reached.has(year, Course.MONTHS);
    }

    /** A month without a figure, as January often is, gets its even part of the next amount, or the next rate. */
    private void fillUp(double[] course, int known, int month, double value) {
        var before = addsUp ? known == 0 ? 0 : course[known - 1] : value;
        for (var next = known + 1; next <= month; next++) {
            course[next - 1] = before + (value - before) * (next - known) / (month - known);
        }
    }
}
