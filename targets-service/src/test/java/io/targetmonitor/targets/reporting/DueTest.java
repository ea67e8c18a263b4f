package io.targetmonitor.targets.reporting;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.time.Period;
import io.targetmonitor.kit.time.WorkingCalendar;
import io.targetmonitor.targets.reporting.ReportingCalendar.Frequency;
import io.targetmonitor.targets.reporting.ReportingCalendar.Shift;

import static org.assertj.core.api.Assertions.assertThat;

class DueTest {

    private static final Period YEAR = Period.parse("2023");
    private static final ReportingCalendar BY_THE_SIXTH =
            new ReportingCalendar(Frequency.MONTH, 6, null, Shift.NEXT_WORKDAY, null);
    private static final ReportingCalendar STATISTICS =
            new ReportingCalendar(Frequency.QUARTER, null, 28, Shift.NEXT_WORKDAY, null);
    private static final Workdays WORKDAYS = new WorkingCalendar()::nextWorkdayOnOrAfter;

    @Test
    void theJulyReportOfTheDemoIsNineDaysLateOnTheSixteenth() {
        assertThat(due(BY_THE_SIXTH, "2023-06-30", "2023-08-16"))
                .isEqualTo(new Due(Due.State.LATE, LocalDate.parse("2023-08-07"), 9));
    }

    @Test
    void theDueDayItselfIsNotLate() {
        assertThat(due(BY_THE_SIXTH, "2023-06-30", "2023-07-31").state()).isEqualTo(Due.State.NOT_DUE);
        assertThat(due(BY_THE_SIXTH, "2023-06-30", "2023-08-01").state()).isEqualTo(Due.State.DUE);
        assertThat(due(BY_THE_SIXTH, "2023-06-30", "2023-08-07").state()).isEqualTo(Due.State.DUE);
        assertThat(due(BY_THE_SIXTH, "2023-06-30", "2023-08-08").state()).isEqualTo(Due.State.LATE);
    }

    @Test
    void aSaturdayThatIsWorkedOnIsAWorkday() {
        assertThat(due(BY_THE_SIXTH, "2023-08-31", "2023-09-10").due()).isEqualTo("2023-10-07");
    }

    @Test
    void grossProductHasNoFigureBeforeTheReleaseAtTheEndOfApril() {
        assertThat(due(STATISTICS, null, "2023-03-01").state()).isEqualTo(Due.State.NOT_DUE);
        assertThat(due(STATISTICS, null, "2023-04-10"))
                .isEqualTo(new Due(Due.State.DUE, LocalDate.parse("2023-04-28"), 18));
    }

    @Test
    void whereJanuaryIsNotCollectedTheFirstFigureIsFebruarys() {
        var investment = new ReportingCalendar(Frequency.MONTH, 6, null, null, List.of("01"));

        assertThat(due(investment, null, "2023-02-20").due()).isEqualTo("2023-03-06");
    }

    @Test
    void whenAllIsInNothingIsDue() {
        assertThat(due(BY_THE_SIXTH, "2023-12-31", "2024-05-01")).isEqualTo(new Due(Due.State.NOT_DUE, null, null));
    }

    @Test
    void nobodyReportsWhatIsNotRequired() {
        assertThat(due(ReportingCalendar.NOT_REQUIRED, null, "2023-12-01")).isNull();
    }

    @Test
    void aValueStandsForTwoCyclesAndThenNobodyKnows() {
        assertThat(silent("2023-08-31", "2023-10-31")).isFalse();
        assertThat(silent("2023-08-31", "2023-11-01")).isTrue();
        assertThat(Due.isSilent(ReportingCalendar.NOT_REQUIRED, day("2020-01-31"), day("2023-11-01"), WORKDAYS))
                .isFalse();
    }

    @Test
    void aLongReleaseLagIsNoSilence() {
        var slow = new ReportingCalendar(Frequency.QUARTER, null, 120, null, null);

        assertThat(Due.isSilent(slow, day("2023-03-31"), day("2023-10-20"), WORKDAYS))
                .isFalse();
        assertThat(Due.isSilent(slow, day("2023-03-31"), day("2023-10-29"), WORKDAYS))
                .isTrue();
    }

    private static boolean silent(String dataThrough, String today) {
        return Due.isSilent(BY_THE_SIXTH, day(dataThrough), day(today), WORKDAYS);
    }

    private static Due due(ReportingCalendar calendar, String dataThrough, String today) {
        return Due.of(calendar, YEAR, dataThrough == null ? null : day(dataThrough), day(today), WORKDAYS);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
