package io.targetmonitor.projects.report;

import java.time.LocalDate;
import java.time.YearMonth;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.time.WorkingCalendar;

/**
 * By when a month is to be reported: the due day of the month after, or the next working day (DOMAIN.md 2.4). January
 * has a report too: what is not collected in January are figures of the investment statistics, which are observations.
 */
@ApplicationScoped
class ReportDeadlines {

    private final ReportsConfig config;
    private final WorkingCalendar calendar;

    ReportDeadlines(ReportsConfig config, WorkingCalendar calendar) {
        this.config = config;
        this.calendar = calendar;
    }

    LocalDate dueOn(YearMonth month) {
        return calendar.nextWorkdayOnOrAfter(month.plusMonths(1).atDay(config.dueDay()));
    }

    /** Working days from the due day to the day; 0 up to the due day, and on days off right after it. */
    int workdaysLate(YearMonth month, LocalDate day) {
        return calendar.workdaysBetween(dueOn(month), day);
    }
}
