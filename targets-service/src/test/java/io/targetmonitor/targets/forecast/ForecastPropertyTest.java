package io.targetmonitor.targets.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for any past. */
class ForecastPropertyTest {

    @Property(tries = 200)
    void quantilesAreInOrder(@ForAll("years") List<List<Double>> years, @ForAll @IntRange(max = 11) int months) {
        var outlook = forecast(years, months).outlook();

        assertThat(outlook.quantile(0.1)).isLessThanOrEqualTo(outlook.quantile(0.5));
        assertThat(outlook.quantile(0.5)).isLessThanOrEqualTo(outlook.quantile(0.9));
    }

    @Property(tries = 200)
    void aHigherTargetIsNeverMoreLikely(
            @ForAll("years") List<List<Double>> years,
            @ForAll @IntRange(max = 11) int months,
            @ForAll @DoubleRange(min = 0, max = 5000) double target,
            @ForAll @DoubleRange(min = 0, max = 1000) double more) {
        var outlook = forecast(years, months).outlook();

        assertThat(outlook.atLeast(target + more))
                .isLessThanOrEqualTo(outlook.atLeast(target))
                .isBetween(0.0, 1.0);
    }

    @Property(tries = 200)
    void moreActualNeverMakesATargetLessLikely(
            @ForAll("years") List<List<Double>> years,
            @ForAll @IntRange(min = 1, max = 11) int months,
            @ForAll @DoubleRange(min = 0, max = 100) double more,
            @ForAll @DoubleRange(min = 1, max = 5000) double target) {
        var past = Years.of(years.subList(0, years.size() - 1));
        var amounts = years.get(years.size() - 1).subList(0, months);
        var better = IntStream.range(0, months)
                .mapToObj(month -> amounts.get(month) + (month == months - 1 ? more : 0))
                .toList();
        var less = YearTotal.of(past, Years.of(2040, amounts)).outlook();
        var more1 = YearTotal.of(past, Years.of(2040, better)).outlook();

        assertThat(more1.atLeast(target)).isGreaterThanOrEqualTo(less.atLeast(target) - 1e-12);
    }

    @Property(tries = 100)
    void nothingThatCameLaterChangesAForecast(
            @ForAll("years") List<List<Double>> years, @ForAll @IntRange(max = 11) int months) {
        Assume.that(years.size() > 6);
        var year = 2010 + years.size() - 2;
        var then = values(years.subList(0, years.size() - 1), year, months);
        var later = values(years, year + 1, 12);
        later.keySet().removeIf(day -> day.getYear() == year && day.getMonthValue() > months);

        assertThat(said(then, year)).isEqualTo(said(later, year));
    }

    @Property(tries = 100)
    void theSameInputGivesTheSameToTheLastBit(
            @ForAll("years") List<List<Double>> years, @ForAll @IntRange(max = 11) int months) {
        assertThat(forecast(years, months).outlook().quantile(0.1))
                .isEqualTo(forecast(years, months).outlook().quantile(0.1));
        assertThat(forecast(years, months).record())
                .isEqualTo(forecast(years, months).record());
    }

    private static List<Object> said(Map<LocalDate, Double> values, int year) {
        var months = new Months();
        values.forEach(months::put);
        var courses = Courses.ofAmounts(months);
        var forecast = YearTotal.of(courses.before(year), courses.of(year));
        return List.of(forecast.outlook().quantile(0.1), forecast.outlook().quantile(0.9), forecast.record());
    }

    private static Map<LocalDate, Double> values(List<List<Double>> years, int last, int months) {
        var values = new HashMap<LocalDate, Double>();
        Years.of(years)
                .forEach(year -> IntStream.rangeClosed(1, year.year() == last ? months : Course.MONTHS)
                        .forEach(month ->
                                values.put(YearMonth.of(year.year(), month).atEndOfMonth(), year.through(month))));
        return values;
    }

    private static Forecast forecast(List<List<Double>> years, int months) {
        return YearTotal.of(
                Years.of(years.subList(0, years.size() - 1)),
                Years.of(2040, years.get(years.size() - 1).subList(0, months)));
    }

    /** From six to 26 years of amounts above zero. */
    @Provide
    Arbitrary<List<List<Double>>> years() {
        return Arbitraries.doubles()
                .between(0.5, 200)
                .list()
                .ofSize(12)
                .list()
                .ofMinSize(6)
                .ofMaxSize(26);
    }
}
