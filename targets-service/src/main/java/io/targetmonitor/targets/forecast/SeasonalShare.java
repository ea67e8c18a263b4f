package io.targetmonitor.targets.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What years had reached at the same point, as a mean share of their totals (DOMAIN.md 3.2). The forecast divides by
 * it; a {@code LEARNT} profile is made of it.
 */
public record SeasonalShare() implements Method {

    /** A season changes slowly, but it changes: older years say no more about this one. */
    static final int YEARS = 5;

    private static final int DECIMALS = 4;

    @Override
    public String code() {
        return "SEASONAL_SHARE";
    }

    @Override
    public double total(Past past, Course now) {
        return now.total() / past.share(now.months());
    }

    /** The mean share that the latest years, five at most, had reached by the end of a month. */
    static double mean(List<Course> past, int month) {
        var years = latest(past);
        var sum = 0.0;
        for (var year : years) {
            sum += year.share(month);
        }
        return sum / years.size();
    }

    /** The years that count. */
    public static List<Course> latest(List<Course> past) {
        return past.subList(Math.max(0, past.size() - YEARS), past.size());
    }

    /**
     * A profile for a plan: twelve cumulative percents that never fall and end with 100. A plan does not ask for less
     * in June than in May, even if a past year took something back.
     *
     * @param past complete years, in order, at least one
     */
    public static List<BigDecimal> profile(List<Course> past) {
        var means = IntStream.rangeClosed(1, Course.MONTHS)
                .mapToDouble(month -> mean(past, month))
                .toArray();
        return IntStream.rangeClosed(1, Course.MONTHS)
                .mapToObj(month -> month == Course.MONTHS
                        ? BigDecimal.valueOf(100)
                        : percent(IntStream.range(0, month)
                                .mapToDouble(i -> means[i])
                                .max()
                                .orElse(0)))
                .toList();
    }

    private static BigDecimal percent(double share) {
        var within = Math.max(0, Math.min(1, share));
        return BigDecimal.valueOf(within)
                .movePointRight(2)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
