package io.targetmonitor.local.demo;

import java.time.LocalDate;
import java.util.function.Consumer;

import io.targetmonitor.local.demo.plan.YearPlan;

/** Walks through the year: each day begins everywhere, is worked on, and is over before the next one begins. */
final class Walker {

    private final YearPlan year;
    private final ServiceClocks clocks;
    private final Entries entries;
    private final Consumer<String> progress;

    Walker(YearPlan year, ServiceClocks clocks, Entries entries, Consumer<String> progress) {
        this.year = year;
        this.clocks = clocks;
        this.entries = entries;
        this.progress = progress;
    }

    void walk(LocalDate first, LocalDate last) {
        var present = clocks.slowest();
        if (present.isAfter(last)) {
            progress.accept("Demo year: the clock stands at " + present + " already, " + last + " is past");
            return;
        }
        var made = 0;
        var start = present.isBefore(first) ? first : present;
        for (var day = start; !day.isAfter(last); day = day.plusDays(1)) {
            made += pass(day);
            if (isWorthALine(day, last)) {
                progress.accept("Demo year: " + day + ", " + made + " entries made");
            }
        }
    }

    private int pass(LocalDate day) {
        clocks.moveTo(day);
        clocks.awaitIdle();
        var actions = year.on(day);
        if (!actions.isEmpty()) {
            actions.forEach(entries::make);
            clocks.awaitIdle();
        }
        return actions.size();
    }

    private static boolean isWorthALine(LocalDate day, LocalDate last) {
        return day.equals(last) || day.getDayOfMonth() == day.lengthOfMonth();
    }
}
