package io.targetmonitor.targets.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import io.targetmonitor.kit.time.Period;

/**
 * A figure that should come in and has not.
 *
 * @param end the last day it speaks for
 * @param period as it must be reported: a month or a quarter
 * @param state {@code DUE} up to and with the due day, then {@code LATE}
 */
public record Outstanding(LocalDate end, String period, LocalDate due, Due.State state) {

    /** Of a series that nobody has kept for years, the first two years are enough to ask for. */
    private static final int MOST = 24;

    /**
     * The figures after the last one whose month or quarter is over. What was skipped over is not asked for: the last one
     * speaks for all the time up to its end.
     *
     * @param period of the target; null if it has no deadline
     * @param dataThrough null if nothing has been reported
     */
    public static List<Outstanding> of(
            ReportingCalendar calendar, Period period, LocalDate dataThrough, LocalDate today, Workdays workdays) {
        if (!calendar.isRequired() || dataThrough == null && period == null) {
            return List.of();
        }
        var last = dataThrough == null ? period.start().minusDays(1) : dataThrough;
        return Stream.iterate(calendar.nextEnd(last), calendar::nextEnd)
                .takeWhile(end -> end.isBefore(today) && (period == null || !end.isAfter(period.end())))
                .limit(MOST)
                .map(end -> of(calendar, end, calendar.due(end, workdays), today))
                .toList();
    }

    private static Outstanding of(ReportingCalendar calendar, LocalDate end, LocalDate due, LocalDate today) {
        var state = today.isAfter(due) ? Due.State.LATE : Due.State.DUE;
        return new Outstanding(end, text(calendar, end), due, state);
    }

    private static String text(ReportingCalendar calendar, LocalDate end) {
        return calendar.frequency() == ReportingCalendar.Frequency.QUARTER
                ? "%d-Q%d".formatted(end.getYear(), end.getMonthValue() / 3)
                : YearMonth.from(end).toString();
    }
}
