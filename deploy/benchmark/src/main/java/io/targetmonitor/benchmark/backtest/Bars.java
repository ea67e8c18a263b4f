package io.targetmonitor.benchmark.backtest;

import java.io.PrintStream;

/** What is asked of the forecasts. */
final class Bars {

    private final Report report;
    private final PrintStream out;
    private boolean held = true;

    Bars(Report report, PrintStream out) {
        this.report = report;
        this.out = out;
    }

    boolean hold() {
        out.println("bars");
        atMost("error after 3 months, %", report.error(3), 5.0);
        atMost("error after 6 months, %", report.error(6), 3.1);
        atMost("error after 9 months, %", report.error(9), 1.8);
        for (var month : new int[] {3, 6, 9}) {
            between("coverage after " + month + " months, %", report.coverage(month), 78, 84);
        }
        atMost("Brier after 3 months", report.brier(Sight.OURS, 3), 0.135);
        atMost("Brier after 6 months", report.brier(Sight.OURS, 6), 0.085);
        atMost("Brier after 9 months", report.brier(Sight.OURS, 9), 0.060);
        atMost("false red in January, %", report.reds(Sight.SEASONAL, 1), 10);
        atMost("false red in March, %", report.reds(Sight.SEASONAL, 3), 5);
        return held;
    }

    private void atMost(String what, double number, double bar) {
        line(what, number, "≤ " + bar, number <= bar);
    }

    private void between(String what, double number, double low, double high) {
        line(what, number, "%.0f-%.0f".formatted(low, high), number >= low && number <= high);
    }

    private void line(String what, double number, String bar, boolean isHeld) {
        held &= isHeld;
        out.printf("  %-28s%8.3f  %-8s%s%n", what, number, bar, isHeld ? "held" : "MISSED");
    }
}
