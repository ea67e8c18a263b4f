package io.targetmonitor.targets.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Map;

/** Numbers by month in one array: forecasts of a province look at a hundred thousand. */
final class Months {

    private static final int A_YEAR = 12;

    private final int first;
    private final double[] numbers;

    /** @param values by a day of the month */
    Months(Map<LocalDate, Double> values) {
        var months = values.keySet().stream().mapToInt(Months::place).summaryStatistics();
        first = values.isEmpty() ? 0 : months.getMin();
        numbers = new double[values.isEmpty() ? 0 : months.getMax() - first + 1];
        Arrays.fill(numbers, Double.NaN);
        values.forEach((day, value) -> numbers[place(day) - first] = value);
    }

    /** @param month from 1 to 12 */
    boolean has(int year, int month) {
        return !Double.isNaN(number(year, month));
    }

    /** Not a number where there is none. */
    double number(int year, int month) {
        var place = year * A_YEAR + month - 1 - first;
        return place < 0 || place >= numbers.length ? Double.NaN : numbers[place];
    }

    int firstYear() {
        return first / A_YEAR;
    }

    private static int place(LocalDate day) {
        return Math.toIntExact(day.getLong(ChronoField.PROLEPTIC_MONTH));
    }
}
