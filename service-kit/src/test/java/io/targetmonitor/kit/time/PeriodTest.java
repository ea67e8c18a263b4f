package io.targetmonitor.kit.time;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2023,2023-01-01,2023-12-31,12",
        "2023-Q1,2023-01-01,2023-03-31,3",
        "2024-02,2024-02-01,2024-02-29,1",
        "2023/2025,2023-01-01,2025-12-31,36"
    })
    void isReadAsWritten(String text, LocalDate start, LocalDate end, int months) {
        var period = Period.parse(text);

        assertThat(period).isEqualTo(new Period(text, start, end));
        assertThat(period.months()).isEqualTo(months);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "23", "2023-13", "2023-Q5", "2025/2023", "2023-1", "2023-01-01", "0000"})
    void otherTextsAreNoPeriods(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
    }
}
