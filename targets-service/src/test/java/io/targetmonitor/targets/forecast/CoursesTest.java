package io.targetmonitor.targets.forecast;

import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CoursesTest {

    private final Months months = new Months();

    @Test
    void aMissingJanuaryGetsHalfOfFebruary() {
        reach("2022-02", 30);
        reach("2022-03", 40);

        var year = Courses.ofAmounts(months).of(2022);

        assertThat(year.months()).isEqualTo(3);
        assertThat(year.through(1)).isEqualTo(15);
        assertThat(year.through(2)).isEqualTo(30);
    }

    @Test
    void aRateBeforeTheFirstFigureIsTakenFromIt() {
        reach("2022-03", 6.2);

        assertThat(Courses.ofRates(months).of(2022).through(1)).isEqualTo(6.2);
    }

    @Test
    void pastYearsReachBackToTheFirstGap() {
        reach("2018-12", 1);
        reach("2020-12", 1);
        reach("2021-12", 1);
        reach("2022-05", 1);

        assertThat(Courses.ofAmounts(months).before(2022))
                .extracting(Course::year)
                .containsExactly(2020, 2021);
    }

    @Test
    void withoutLastDecemberThereIsNoPast() {
        reach("2020-12", 1);
        reach("2021-11", 1);

        assertThat(Courses.ofAmounts(months).before(2022)).isEmpty();
        assertThat(Courses.ofAmounts(months).of(2022).months()).isZero();
    }

    private void reach(String month, double value) {
        months.put(YearMonth.parse(month).atEndOfMonth(), value);
    }
}
