package io.targetmonitor.targets.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Arrays;

/** Numbers by month in one array: forecasts of a province look at a hundred thousand. */
public final class Months {

    private static final int A_YEAR = 12;

    private int first;
    private double[] numbers = {};

    /** Takes the number for the month of the day, in place of an earlier one of that month. */
    public void put(LocalDate day, double number) {
        var month = Math.toIntExact(day.getLong(ChronoField.PROLEPTIC_MONTH));
        reach(month);
        numbers[month - first] = number;
    }

    /** @param month from 1 to 12 */
    public boolean has(int year, int month) {
        return !Double.isNaN(number(year, month));
    }

    /** Not a number where there is none. */
    public double number(int year, int month) {
        var place = year * A_YEAR + month - 1 - first;
        return place < 0 || place >= numbers.length ? Double.NaN : numbers[place];
    }

    int firstYear() {
        return first / A_YEAR;
    }

    /** Has room for whole years, from the first one that is needed to the last. */
    private void reach(int month) {
        var year = month - month % A_YEAR;
        if (numbers.length == 0) {
            first = year;
        }
        if (year >= first && year < first + numbers.length) {
            return;
        }
        var from = Math.min(first, year);
        var grown = new double[Math.max(first + numbers.length, year + A_YEAR) - from];
        Arrays.fill(grown, Double.NaN);
        System.arraycopy(numbers, 0, grown, first - from, numbers.length);
        first = from;
        numbers = grown;
    }
}
