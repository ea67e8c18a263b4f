package io.targetmonitor.targets.reporting;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.kit.time.WorkingCalendar;
import io.targetmonitor.targets.reporting.ReportingCalendar.Frequency;
import io.targetmonitor.targets.reporting.ReportingCalendar.Shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

class OutstandingTest {

    private static final Period YEAR = Period.parse("2023");
    private static final ReportingCalendar MONTHLY =
            new ReportingCalendar(Frequency.MONTH, 6, null, Shift.NEXT_WORKDAY, List.of("01"));
    private static final ReportingCalendar QUARTERLY =
            new ReportingCalendar(Frequency.QUARTER, null, 28, Shift.NEXT_WORKDAY, null);

    @Test
    void twoMonthsMayBeOutstandingAndTheSecondNotLateYet() {
        assertThat(of(MONTHLY, "2023-05-31", "2023-08-03"))
                .containsExactly(
                        new Outstanding(day("2023-06-30"), "2023-06", day("2023-07-06"), Due.State.LATE),
                        new Outstanding(day("2023-07-31"), "2023-07", day("2023-08-07"), Due.State.DUE));
    }

    @Test
    void aMonthThatIsNotOverIsNotAskedFor() {
        assertThat(of(MONTHLY, "2023-06-30", "2023-07-31")).isEmpty();
        assertThat(of(MONTHLY, "2023-06-30", "2023-08-01")).hasSize(1);
    }

    @Test
    void theFirstFigureIsJanuaryAndFebruaryTogether() {
        assertThat(of(MONTHLY, null, "2023-03-02"))
                .extracting(Outstanding::period)
                .containsExactly("2023-02");
    }

    @Test
    void quartersAreNamedAsQuarters() {
        assertThat(of(QUARTERLY, null, "2023-07-05"))
                .extracting(Outstanding::period, Outstanding::state)
                .containsExactly(tuple("2023-Q1", Due.State.LATE), tuple("2023-Q2", Due.State.DUE));
    }

    @Test
    void nothingIsAskedForBeyondThePeriod() {
        assertThat(of(MONTHLY, "2023-12-31", "2024-06-01")).isEmpty();
        assertThat(of(ReportingCalendar.NOT_REQUIRED, null, "2023-06-01")).isEmpty();
    }

    @Test
    void ofASeriesThatNobodyKeepsTwoYearsAreAskedForAtATime() {
        var late = Outstanding.of(
                QUARTERLY,
                Period.parse("2000/2023"),
                null,
                day("2023-06-01"),
                new WorkingCalendar()::nextWorkdayOnOrAfter);

        assertThat(late).hasSize(24).first().extracting(Outstanding::period).isEqualTo("2000-Q1");
    }

    private static List<Outstanding> of(ReportingCalendar calendar, String through, String today) {
        return Outstanding.of(
                calendar,
                YEAR,
                through == null ? null : day(through),
                day(today),
                new WorkingCalendar()::nextWorkdayOnOrAfter);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
