package io.targetmonitor.benchmark.backtest;

import java.io.PrintStream;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import io.targetmonitor.targets.forecast.Course;

/** Prints means over the series, each of them counting the same, and holds them against the bars. */
final class Report {

    private static final List<Integer> QUARTERS = List.of(3, 6, 9);

    private final List<Score> scores;
    private final PrintStream out;

    Report(List<Score> scores, PrintStream out) {
        this.scores = scores;
        this.out = out;
    }

    /** Whether all bars are held. */
    boolean print() {
        out.printf(
                "%d series, %d years%n%n",
                scores.size(), scores.stream().mapToInt(Score::years).sum());
        header("mean absolute error of the total, %");
        for (var sight : Sight.values()) {
            line(
                    sight.name(),
                    "%.2f",
                    month -> mean(score -> score.tally(sight, month).meanPercentError()));
        }
        header("outcomes within the band of 80 %, %");
        line("OURS", "%.0f", this::coverage);
        header("Brier score, five targets around the usual");
        for (var sight : Sight.values()) {
            line(sight.name(), "%.3f", month -> brier(sight, month));
        }
        header("reliability, 0 is perfect");
        for (var sight : Sight.values()) {
            line(sight.name(), "%.4f", month -> pooled(sight, month).reliability());
        }
        header("years without a probability, %");
        line("OURS", "%.0f", month -> mean(score -> score.silence(month)));
        header("red though the target will be met exactly, %");
        line("LINEAR", "%.1f", month -> reds(Sight.LINEAR, month));
        line("SEASONAL", "%.1f", month -> reds(Sight.SEASONAL, month));
        line("P < 20 %", "%.1f", month -> mean(score -> score.alarm(month).redShare()));
        bins();
        bySeries();
        return new Bars(this, out).hold();
    }

    double error(int month) {
        return mean(score -> score.tally(Sight.OURS, month).meanPercentError());
    }

    double coverage(int month) {
        return mean(score -> score.tally(Sight.OURS, month).coverage());
    }

    double brier(Sight sight, int month) {
        return mean(score -> score.tally(sight, month).brier());
    }

    double reds(Sight sight, int month) {
        return mean(score -> score.tally(sight, month).redShare());
    }

    private Tally pooled(Sight sight, int month) {
        var all = new Tally();
        scores.forEach(score -> all.add(score.tally(sight, month)));
        return all;
    }

    private double mean(ToDoubleFunction<Score> number) {
        return scores.stream()
                .mapToDouble(number)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private void header(String title) {
        out.println(title);
        line("months known", "%.0f", month -> month);
    }

    private void line(String name, String form, MonthNumber number) {
        var cells = new StringBuilder("  %-14s".formatted(name));
        IntStream.rangeClosed(1, Course.MONTHS)
                .mapToDouble(number::of)
                .forEach(it -> cells.append("%8s".formatted(Double.isNaN(it) ? "-" : form.formatted(it))));
        out.println(cells);
    }

    private void bins() {
        out.println("what we said → what happened (how often)");
        for (var month : QUARTERS) {
            var all = pooled(Sight.OURS, month);
            var cells = new StringBuilder("  %-14s".formatted(month + " months"));
            for (var bin = 0; bin < Tally.BINS; bin++) {
                cells.append("%20s".formatted(all.bin(bin)));
            }
            out.println(cells);
        }
    }

    private void bySeries() {
        out.printf("by series: error %% / coverage %% / Brier after 3, 6, 9 months%n");
        for (var score : scores) {
            var cells = new StringBuilder("  %-14s%5d years".formatted(score.series(), score.years()));
            for (var month : QUARTERS) {
                var tally = score.tally(Sight.OURS, month);
                cells.append(
                        "  %6.2f /%4.0f / %.3f".formatted(tally.meanPercentError(), tally.coverage(), tally.brier()));
            }
            out.println(cells);
        }
    }

    private interface MonthNumber {
        double of(int month);
    }
}
