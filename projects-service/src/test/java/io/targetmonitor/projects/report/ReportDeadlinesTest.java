package io.targetmonitor.projects.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.kit.time.WorkingCalendar;
import io.targetmonitor.projects.report.DueReport.State;

import static org.assertj.core.api.Assertions.assertThat;

class ReportDeadlinesTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2023, 9);

    private final ReportDeadlines deadlines = new ReportDeadlines(() -> 6, new WorkingCalendar());

    /** The twelve rounds of the demo year (DOMAIN.md 6): 6 May was a working Saturday, 6 October a holiday. */
    @Test
    void aMonthIsDueOnTheSixthOrTheNextWorkingDay() {
        var due = Stream.iterate(YearMonth.of(2023, 1), month -> month.plusMonths(1))
                .limit(12)
                .map(deadlines::dueOn)
                .map(LocalDate::toString);

        assertThat(due)
                .containsExactly(
                        "2023-02-06",
                        "2023-03-06",
                        "2023-04-06",
                        "2023-05-06",
                        "2023-06-06",
                        "2023-07-06",
                        "2023-08-07",
                        "2023-09-06",
                        "2023-10-07",
                        "2023-11-06",
                        "2023-12-06",
                        "2024-01-08");
    }

    @Test
    void thePlaceSetsTheDay() {
        var zhongshan = new ReportDeadlines(() -> 13, new WorkingCalendar());

        assertThat(zhongshan.dueOn(YearMonth.of(2023, 7))).isEqualTo("2023-08-14");
    }

    /** The 4th was a Saturday, Monday the 6th the due day of October, the 11th a Saturday again. */
    @ParameterizedTest
    @CsvSource({
        "2023-10, 2023-10-31, 0, NOT_DUE",
        "2023-10, 2023-11-01, 0, DUE",
        "2023-10, 2023-11-06, 0, DUE",
        "2023-10, 2023-11-07, 1, LATE",
        "2023-10, 2023-11-10, 4, LATE",
        "2023-10, 2023-11-12, 4, LATE",
        "2023-12, 2024-01-08, 0, DUE",
        "2023-12, 2024-01-09, 1, LATE",
        "2022-12, 2023-01-06, 0, DUE",
        "2022-12, 2023-01-07, 0, DUE",
        "2022-12, 2023-01-09, 1, LATE"
    })
    void lateIsFromTheFirstWorkingDayAfterTheDueDay(YearMonth month, LocalDate today, int late, State state) {
        assertThat(deadlines.workdaysLate(month, today)).isEqualTo(late);
        assertThat(State.of(month, late, today)).isEqualTo(state);
    }

    @Test
    void whoReportsEarlyIsNotLate() {
        assertThat(deadlines.workdaysLate(SEPTEMBER, LocalDate.of(2023, 9, 20))).isZero();
    }
}
