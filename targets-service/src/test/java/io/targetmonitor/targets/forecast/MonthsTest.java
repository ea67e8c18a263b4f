package io.targetmonitor.targets.forecast;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MonthsTest {

    private final Months months = new Months();

    @Test
    void thereIsNothingAtFirst() {
        assertThat(months.has(2021, 1)).isFalse();
        assertThat(months.number(2021, 1)).isNaN();
    }

    @Test
    void monthsComeInAnyOrder() {
        put("2021-06-30", 2);
        put("2018-12-31", 1);
        put("2023-01-31", 3);

        assertThat(months.firstYear()).isEqualTo(2018);
        assertThat(months.number(2018, 12)).isEqualTo(1);
        assertThat(months.number(2021, 6)).isEqualTo(2);
        assertThat(months.number(2023, 1)).isEqualTo(3);
        assertThat(months.has(2018, 11)).isFalse();
        assertThat(months.has(2020, 6)).isFalse();
        assertThat(months.has(2023, 2)).isFalse();
        assertThat(months.has(2024, 1)).isFalse();
    }

    @Test
    void theLaterNumberOfAMonthCounts() {
        put("2021-06-30", 1);
        put("2021-06-30", 2);

        assertThat(months.number(2021, 6)).isEqualTo(2);
    }

    private void put(String day, double number) {
        months.put(LocalDate.parse(day), number);
    }
}
