package io.targetmonitor.alerts.notification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** Numbers and dates as people of a language write them: 90.5%, −10.5 个百分点, 2023年11月6日. */
final class Display {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private final ResourceBundle words;
    private final boolean chinese;
    private final DateTimeFormatter dates;

    Display(ResourceBundle words, Locale locale) {
        this.words = words;
        this.chinese = locale.getLanguage().equals("zh");
        this.dates = DateTimeFormatter.ofPattern(words.getString("format.date"), locale);
    }

    String date(LocalDate day) {
        return dates.format(day);
    }

    String points(BigDecimal gap) {
        return plain(gap) + words.getString("unit.points");
    }

    String percent(BigDecimal rate) {
        return plain(rate) + "%";
    }

    /** An amount in the unit of an indicator; a unit without a word of its own is shown by its code. */
    String amount(BigDecimal value, String unit) {
        return switch (unit == null ? "" : unit) {
            case "" -> plain(value);
            case "%" -> percent(value);
            case "CNY" -> money(value);
            case "rank" -> words.getString("unit.rank").replace("{n}", plain(value));
            default ->
                plain(value) + (words.containsKey("unit." + unit) ? words.getString("unit." + unit) : " " + unit);
        };
    }

    private String money(BigDecimal yuan) {
        var size = yuan.abs();
        if (chinese) {
            return size.compareTo(YI) >= 0
                    ? scaled(yuan, YI, "亿元")
                    : size.compareTo(WAN) >= 0 ? scaled(yuan, WAN, "万元") : plain(yuan) + "元";
        }
        return size.compareTo(BILLION) >= 0
                ? scaled(yuan, BILLION, " billion yuan")
                : size.compareTo(MILLION) >= 0 ? scaled(yuan, MILLION, " million yuan") : plain(yuan) + " yuan";
    }

    private static String scaled(BigDecimal yuan, BigDecimal by, String name) {
        return plain(yuan.divide(by, 2, RoundingMode.HALF_UP)) + name;
    }

    /** At most two decimals, and a minus sign that is as wide as a plus. */
    private static String plain(BigDecimal number) {
        var format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number).replace('-', '\u2212');
    }
}
