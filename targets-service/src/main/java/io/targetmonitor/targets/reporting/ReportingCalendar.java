package io.targetmonitor.targets.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * When the figures of an indicator are due.
 *
 * @param dueDay day of the following month, for monthly figures
 * @param lagDays days after the quarter's end, for quarterly ones
 * @param shift null if a due day stays where it falls
 * @param skip months, as {@code 01}, without a figure of their own
 */
public record ReportingCalendar(Frequency frequency, Integer dueDay, Integer lagDays, Shift shift, List<String> skip) {

    /** How often figures come; {@code NOT_REQUIRED}: nobody must report. */
    public enum Frequency {
        MONTH,
        QUARTER,
        NOT_REQUIRED
    }

    /** Where a due day on a day off goes. */
    public enum Shift {
        NEXT_WORKDAY
    }

    public static final ReportingCalendar NOT_REQUIRED =
            new ReportingCalendar(Frequency.NOT_REQUIRED, null, null, null, null);

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public ReportingCalendar(
            @JsonProperty("frequency") Frequency frequency,
            @JsonProperty("dueDay") Integer dueDay,
            @JsonProperty("lagDays") Integer lagDays,
            @JsonProperty("shift") Shift shift,
            @JsonProperty("skip") List<String> skip) {
        this.frequency = frequency;
        this.dueDay = dueDay;
        this.lagDays = lagDays;
        this.shift = shift;
        this.skip = skip == null ? List.of() : List.copyOf(skip);
    }

    /** The short form, one word for an indicator that nobody must report. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ReportingCalendar parse(String text) {
        if (!text.equals(Frequency.NOT_REQUIRED.name())) {
            throw new IllegalArgumentException("A reporting calendar, or NOT_REQUIRED");
        }
        return NOT_REQUIRED;
    }

    @JsonValue
    Object json() {
        return isRequired() ? new Written(frequency, dueDay, lagDays, shift, skip) : Frequency.NOT_REQUIRED.name();
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Written(Frequency frequency, Integer dueDay, Integer lagDays, Shift shift, List<String> skip) {}

    /** What is wrong with it, as a code of a message; null if nothing is. */
    public String flaw() {
        if (frequency == null) {
            return "required";
        }
        return switch (frequency) {
            case MONTH -> dueDay == null || dueDay < 1 || dueDay > 31 ? "reporting-due-day" : skipFlaw(12);
            case QUARTER -> lagDays == null || lagDays < 0 || lagDays > 366 ? "reporting-lag-days" : skipFlaw(4);
            case NOT_REQUIRED -> null;
        };
    }

    private String skipFlaw(int figures) {
        var months = skip.stream().allMatch(month -> month.matches("0[1-9]|1[0-2]"));
        var left = figures - skip.stream().distinct().count() > 0;
        return months && left ? null : "reporting-skip";
    }

    public boolean isRequired() {
        return frequency != Frequency.NOT_REQUIRED;
    }

    /** The first period end after the day for which a figure is due. */
    LocalDate nextEnd(LocalDate after) {
        return Stream.iterate(YearMonth.from(after.plusDays(1)), month -> month.plusMonths(1))
                .filter(this::hasFigure)
                .map(YearMonth::atEndOfMonth)
                .findFirst()
                .orElseThrow();
    }

    LocalDate due(LocalDate end, Workdays workdays) {
        var day = frequency == Frequency.QUARTER ? end.plusDays(lagDays) : dayOfNextMonth(YearMonth.from(end));
        return shift == Shift.NEXT_WORKDAY ? workdays.nextOnOrAfter(day) : day;
    }

    private LocalDate dayOfNextMonth(YearMonth month) {
        var next = month.plusMonths(1);
        return next.atDay(Math.min(dueDay, next.lengthOfMonth()));
    }

    private boolean hasFigure(YearMonth month) {
        var ends = frequency == Frequency.MONTH || month.getMonthValue() % 3 == 0;
        return ends && skip.stream().noneMatch(skipped -> Integer.parseInt(skipped) == month.getMonthValue());
    }
}
