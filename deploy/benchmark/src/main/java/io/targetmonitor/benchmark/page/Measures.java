package io.targetmonitor.benchmark.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import io.targetmonitor.benchmark.measure.Options;
import io.targetmonitor.benchmark.measure.Service;

/** All screens and a change in turn, round by round, so that whatever else the machine does hits all of them alike. */
final class Measures {

    private static final int WARM_UP = 2;
    private static final double OPENED = 1_000;
    private static final double SPREAD = 2_000;
    private static final Pattern ID = Pattern.compile("\"id\" *: *\"([0-9a-f-]{36})\"");

    private final Chromium browser;
    private final Service service;
    private final int rounds;

    Measures(Options options, Chromium browser) {
        this.browser = browser;
        service = new Service(options.text("service"), options.text("token"));
        rounds = options.number("rounds");
    }

    void run() throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            screens().values().forEach(Opening::round);
        }
        var screens = screens();
        try (var spread = new Spread(browser, service)) {
            spread.round();
        }
        try (var spread = new Spread(browser, service)) {
            for (int i = 0; i < rounds; i++) {
                screens.values().forEach(Opening::round);
                spread.round();
            }
            print(screens, spread);
        }
    }

    private Map<String, Opening> screens() throws IOException, InterruptedException {
        var screens = new LinkedHashMap<String, Opening>();
        screens.put("a picture of three lines", Opening.ofNothing(browser));
        screens.put("board", opening("/?period=2023"));
        screens.put("a target", opening("/targets/" + first("/targets?limit=1")));
        screens.put("projects", opening("/projects?period=2023"));
        screens.put("a project", opening("/projects/" + first("/projects?limit=1")));
        screens.put("alerts", opening("/alerts"));
        return screens;
    }

    private Opening opening(String place) {
        return Opening.ofScreen(browser, place);
    }

    private String first(String list) throws IOException, InterruptedException {
        var id = ID.matcher(service.get(list));
        if (!id.find()) {
            throw new IllegalArgumentException(list + " is empty: the demo year is needed");
        }
        return id.group(1);
    }

    private static void print(Map<String, Opening> screens, Spread spread) {
        System.out.printf("%-40s %9s %9s %9s%n", "ms", "median", "max", "of bar");
        screens.forEach((name, opening) -> {
            print(name + ", empty cache", opening.cold(), OPENED);
            print(name + ", warm cache", opening.warm(), OPENED);
        });
        print("a change on every open page", spread.times(), SPREAD);
    }

    private static void print(String name, Times times, double bar) {
        System.out.printf("%-40s %9.0f %9.0f %9.2f%n", name, times.median(), times.longest(), times.median() / bar);
    }
}
