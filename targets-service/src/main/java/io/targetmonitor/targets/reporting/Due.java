package io.targetmonitor.targets.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;

import io.targetmonitor.kit.time.Period;

/**
 * The reporting light (报送灯), apart from the light of the target, so that a late report never hides in it.
 *
 * @param due null once all figures of the period are in
 * @param days days past the due day when late, days left until it otherwise; null without a due day
 */
public record Due(State state, LocalDate due, Integer days) {

    /** Late from the day after the due day on. */
    public enum State {
        NOT_DUE,
        DUE,
        LATE
    }

    /**
     * What is next to be reported.
     *
     * @param period of the target; null if it has no deadline
     * @param dataThrough null if nothing has been reported
     * @return null if nobody must report
     */
    public static Due of(
            ReportingCalendar calendar, Period period, LocalDate dataThrough, LocalDate today, Workdays workdays) {
        if (!calendar.isRequired()) {
            return null;
        }
        if (dataThrough == null && period == null) {
            return new Due(State.NOT_DUE, null, null);
        }
        var end = calendar.nextEnd(dataThrough == null ? period.start().minusDays(1) : dataThrough);
        return period != null && end.isAfter(period.end())
                ? new Due(State.NOT_DUE, null, null)
                : on(today, end, calendar.due(end, workdays));
    }

    /** Whether the next two figures are over, and the first of them late: nobody knows how things stand today. */
    public static boolean isSilent(
            ReportingCalendar calendar, LocalDate dataThrough, LocalDate today, Workdays workdays) {
        if (!calendar.isRequired()) {
            return false;
        }
        var next = calendar.nextEnd(dataThrough);
        return today.isAfter(calendar.nextEnd(next)) && today.isAfter(calendar.due(next, workdays));
    }

    /** The next day after today on which time alone changes the answers above; null: none. */
    public static LocalDate nextChange(
            ReportingCalendar calendar, Period period, LocalDate dataThrough, LocalDate today, Workdays workdays) {
        if (!calendar.isRequired() || dataThrough == null && period == null) {
            return null;
        }
        var end = calendar.nextEnd(dataThrough == null ? period.start().minusDays(1) : dataThrough);
        var due = calendar.due(end, workdays);
        return Stream.of(end, due, calendar.nextEnd(end))
                .map(last -> last.plusDays(1))
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Due on(LocalDate today, LocalDate end, LocalDate due) {
        if (today.isAfter(due)) {
            return new Due(State.LATE, due, days(due, today));
        }
        return new Due(today.isAfter(end) ? State.DUE : State.NOT_DUE, due, days(today, due));
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
