package io.targetmonitor.targets.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The years of a series that starts again each January. */
public final class Courses {

    /** The years before are used for the season of the first of the errors that count. */
    public static final int YEARS = Contest.YEARS + SeasonalShare.YEARS;

    private final TreeMap<YearMonth, Double> reached = new TreeMap<>();
    private final boolean addsUp;

    private Courses(Map<LocalDate, Double> values, boolean addsUp) {
        values.forEach((through, value) -> reached.put(YearMonth.from(through), value));
        this.addsUp = addsUp;
    }

    /** @param values added up since January, by the last day they speak for */
    public static Courses ofAmounts(Map<LocalDate, Double> values) {
        return new Courses(values, true);
    }

    /** @param values rates since January, by the last day they speak for */
    public static Courses ofRates(Map<LocalDate, Double> values) {
        return new Courses(values, false);
    }

    /** Complete years up to the one before, without a gap, in order; none if that one is not complete. */
    public List<Course> before(int year) {
        var years = new LinkedList<Course>();
        for (var last = year - 1;
                reached.containsKey(YearMonth.of(last, Course.MONTHS)) && years.size() < YEARS;
                last--) {
            years.addFirst(of(last));
        }
        return List.copyOf(years);
    }

    /** All complete years before, in order, that came to anything: a season can be learnt with gaps. */
    public List<Course> completeBefore(int year) {
        return reached.headMap(YearMonth.of(year, 1)).keySet().stream()
                .filter(month -> month.getMonthValue() == Course.MONTHS)
                .map(month -> of(month.getYear()))
                .filter(course -> course.total() > 0)
                .toList();
    }

    /** The year as far as it is known. */
    public Course of(int year) {
        var known = new ArrayList<Double>();
        for (var month : reached.subMap(YearMonth.of(year, 1), true, YearMonth.of(year, Course.MONTHS), true)
                .entrySet()) {
            fillUp(known, month.getKey().getMonthValue(), month.getValue());
        }
        return Course.of(year, known.stream().mapToDouble(value -> value).toArray());
    }

    /** A month without a figure, as January often is, gets its even part of the next amount, or the next rate. */
    private void fillUp(List<Double> known, int month, double value) {
        var from = known.size();
        var before = addsUp ? from == 0 ? 0 : known.get(from - 1) : value;
        for (var next = from + 1; next <= month; next++) {
            known.add(before + (value - before) * (next - from) / (month - from));
        }
    }
}
