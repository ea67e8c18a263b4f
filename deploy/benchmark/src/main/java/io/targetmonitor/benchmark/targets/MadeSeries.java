package io.targetmonitor.benchmark.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** Figures of one indicator in one county, and what is promised of them: the same number and seed always give the same. */
record MadeSeries(long seed, int number) {

    static final YearMonth FIRST = YearMonth.of(2021, 1);
    static final YearMonth LAST = YearMonth.of(2026, 5);
    static final int YEAR_OF_TARGETS = 2026;

    private static final double MONTHS = 12;

    MadeIndicator indicator() {
        return new MadeIndicator(Places.indicator(number));
    }

    String area() {
        return Places.of(number);
    }

    /** As the service names it, also as the subject of its events. */
    String name() {
        return indicator().code() + "/" + area();
    }

    UUID id() {
        return id(1);
    }

    UUID targetId() {
        return id(2);
    }

    String targetCode() {
        return targetCode(number);
    }

    static String targetCode(int number) {
        return "B%06d".formatted(number);
    }

    UUID planId() {
        return id(3);
    }

    private UUID id(int kind) {
        return new UUID(mixed(kind), mixed(-kind) >>> 2 | 0x8000000000000000L);
    }

    /** What is said of a month first: an amount since January, a rate or a level. */
    BigDecimal value(YearMonth month) {
        return switch (indicator().kind()) {
            case CUMULATIVE -> BigDecimal.valueOf(Math.round(amount(month)));
            case GROWTH_RATE -> tenths(6 + 2 * by(month.getYear()) + chance(month, 3));
            case LEVEL -> tenths(90 + 4 * by(0) + chance(month, 2));
        };
    }

    /** What the year after is promised to reach. */
    BigDecimal goal() {
        return switch (indicator().kind()) {
            case CUMULATIVE -> BigDecimal.valueOf(Math.round(1.05 * amount(YearMonth.of(YEAR_OF_TARGETS - 1, 12))));
            case GROWTH_RATE -> tenths(6);
            case LEVEL -> tenths(90);
        };
    }

    /** The share of a past year that was reached by the end of a month, in percent. */
    BigDecimal share(YearMonth month) {
        return BigDecimal.valueOf(100 * amount(month) / amount(YearMonth.of(month.getYear(), 12)))
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    /** Grows by some percent a year, with a season of its own and a little chance in every month. */
    private double amount(YearMonth month) {
        var size = 2_000 + 8_000 * (by(1) + 1);
        var growth = Math.pow(1.04 + 0.03 * by(2), month.getYear() - FIRST.getYear());
        return size
                * growth
                * IntStream.rangeClosed(1, month.getMonthValue())
                        .mapToDouble(it -> 1
                                + 0.5 * Math.sin(2 * Math.PI * (it / MONTHS + by(3)))
                                + chance(YearMonth.of(month.getYear(), it), 0.2))
                        .sum()
                / MONTHS;
    }

    /** Between -1 and 1, the same for the same choice. */
    private double by(int choice) {
        return new SplittableRandom(mixed(100 + choice)).nextDouble() * 2 - 1;
    }

    private double chance(YearMonth month, double most) {
        return most * by(month.getYear() * 100 + month.getMonthValue());
    }

    private long mixed(int choice) {
        return new SplittableRandom(seed * 1_000_003L + number * 7_919L + choice * 104_729L).nextLong();
    }

    private static BigDecimal tenths(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    /** The day on which a month's figure comes out. */
    static LocalDate published(YearMonth month) {
        return month.plusMonths(1).atDay(15);
    }
}
