package io.targetmonitor.benchmark.backtest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.targetmonitor.targets.forecast.Course;
import io.targetmonitor.targets.forecast.SeasonalShare;
import io.targetmonitor.targets.forecast.YearTotal;

/** How well one series was foreseen, year by year. */
final class Score {

    private static final double ALARM = 0.2;

    private final String series;
    private final Map<Sight, List<Tally>> tallies = new EnumMap<>(Sight.class);
    private final List<Tally> alarms = fresh();
    private final int[] silent = new int[Course.MONTHS];
    private int years;

    private Score(String series) {
        this.series = series;
        for (var sight : Sight.values()) {
            tallies.put(sight, fresh());
        }
    }

    private static List<Tally> fresh() {
        var months = new ArrayList<Tally>();
        for (var month = 0; month < Course.MONTHS; month++) {
            months.add(new Tally());
        }
        return months;
    }

    static Score of(String series, List<Course> years, int history) {
        var score = new Score(series);
        for (var i = history; i < years.size(); i++) {
            score.live(years.subList(Math.max(0, i - 25), i), years.get(i));
        }
        return score;
    }

    private void live(List<Course> past, Course year) {
        years++;
        for (var month = 1; month <= Course.MONTHS; month++) {
            foresee(past, year, month);
            judge(past, year, month);
        }
    }

    private void foresee(List<Course> past, Course year, int month) {
        var outcome = year.total();
        var now = year.until(month);
        var targets = Goals.around(past);
        var linear = month / (double) Course.MONTHS;
        var seasonal = SeasonalShare.profile(past).get(month - 1).doubleValue() / 100;
        tally(Sight.LINEAR, month).forecast(now.total() / linear, outcome);
        tally(Sight.SEASONAL, month).forecast(now.total() / seasonal, outcome);
        for (var target : targets) {
            var isMet = outcome >= target;
            tally(Sight.LINEAR, month).probability(Lights.asProbability(now.total() / target - linear), isMet);
            tally(Sight.SEASONAL, month).probability(Lights.asProbability(now.total() / target - seasonal), isMet);
        }
        var forecast = YearTotal.of(past, now);
        if (!forecast.hasBand()) {
            return;
        }
        var outlook = forecast.outlook();
        var ours = tally(Sight.OURS, month);
        ours.forecast(outlook.quantile(0.5), outcome);
        ours.band(outlook.quantile(0.1), outlook.quantile(0.9), outcome);
        silent[month - 1] += forecast.hasProbability() ? 0 : 1;
        for (var target : targets) {
            ours.probability(outlook.atLeast(target), outcome >= target);
        }
        alarms.get(month - 1).light(outlook.atLeast(outcome) < ALARM);
    }

    private void judge(List<Course> past, Course year, int month) {
        tally(Sight.LINEAR, month).light(Lights.linear(year).isRed(month));
        tally(Sight.SEASONAL, month).light(Lights.learnt(past, year).isRed(month));
    }

    Tally tally(Sight sight, int month) {
        return tallies.get(sight).get(month - 1);
    }

    /** Our probability of a target that will be met exactly, taken for red below 20 %. */
    Tally alarm(int month) {
        return alarms.get(month - 1);
    }

    /** Share of years in which we give no probability, because it was not better than the light. */
    double silence(int month) {
        return 100.0 * silent[month - 1] / years;
    }

    String series() {
        return series;
    }

    int years() {
        return years;
    }
}
