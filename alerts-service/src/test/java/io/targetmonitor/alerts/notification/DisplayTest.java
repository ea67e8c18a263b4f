package io.targetmonitor.alerts.notification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DisplayTest {

    private final Display chinese = display(Locale.SIMPLIFIED_CHINESE);
    private final Display english = display(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90.5        | %     | 90.5%     | 90.5%",
                "6.125       | %     | 6.13%     | 6.13%",
                "1250        | mu    | 1,250亩   | 1,250 mu",
                "52          | count | 52个      | 52",
                "26300000000 | CNY   | 263亿元   | 26.3 billion yuan",
                "239000000   | CNY   | 2.39亿元  | 239 million yuan",
                "80000       | CNY   | 8万元     | 80,000 yuan",
                "999         | CNY   | 999元     | 999 yuan",
                "3           | rank  | 第3名    | rank 3",
                "12          | km    | 12 km     | 12 km",
            })
    void amountsSpeakTheLanguageOfTheirUnit(BigDecimal value, String unit, String zh, String en) {
        assertThat(chinese.amount(value, unit)).isEqualTo(zh);
        assertThat(english.amount(value, unit)).isEqualTo(en);
    }

    @Test
    void gapsAreInPercentagePointsWithARealMinusSign() {
        assertThat(chinese.points(new BigDecimal("-10.50"))).isEqualTo("−10.5 个百分点");
        assertThat(english.points(new BigDecimal("-10.50"))).isEqualTo("−10.5 percentage points");
    }

    @Test
    void datesAreWrittenAsPeopleWriteThem() {
        var day = LocalDate.of(2023, 11, 6);

        assertThat(chinese.date(day)).isEqualTo("2023年11月6日");
        assertThat(english.date(day)).isEqualTo("6 November 2023");
    }

    private static Display display(Locale locale) {
        return new Display(ResourceBundle.getBundle("io.targetmonitor.alerts.messages", locale), locale);
    }
}
