package io.targetmonitor.kit.time;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = new WorkingCalendar();

    @ParameterizedTest
    @CsvSource({"2023-05-06,true", "2023-10-07,true", "2023-10-06,false", "2023-11-11,false", "2023-11-10,true"})
    void makeUpDaysAreWorkedAndHolidaysAreNot(LocalDate day, boolean worked) {
        assertThat(calendar.isWorkday(day)).isEqualTo(worked);
    }

    /** The due days of the demo year: the 6th of the next month, moved to the next working day. */
    @ParameterizedTest
    @CsvSource({"2023-08-06,2023-08-07", "2024-01-06,2024-01-08", "2023-05-06,2023-05-06", "2023-10-06,2023-10-07"})
    void aDueDayMovesToTheNextWorkingDay(LocalDate day, LocalDate due) {
        assertThat(calendar.nextWorkdayOnOrAfter(day)).isEqualTo(due);
    }

    @Test
    void workingDaysAreCountedAfterTheFirstDay() {
        var friday = LocalDate.parse("2023-11-10");

        assertThat(calendar.plusWorkdays(friday, 1)).isEqualTo("2023-11-13");
        assertThat(calendar.workdaysBetween(friday, LocalDate.parse("2023-11-14")))
                .isEqualTo(2);
        assertThat(calendar.workdaysBetween(friday, friday)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-24,false", // moved up for New Year's Eve
        "2026-02-14,true",
        "2026-02-16,false",
        "2027-02-08,false",
        "2028-01-26,false",
        "2029-10-01,false",
        "2030-02-04,false",
        "2030-02-06,true"
    })
    void theYearsFrom2020To2030AreData(LocalDate day, boolean worked) {
        assertThat(calendar.isWorkday(day)).isEqualTo(worked);
    }
}
