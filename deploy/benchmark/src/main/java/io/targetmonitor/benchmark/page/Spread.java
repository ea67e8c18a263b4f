package io.targetmonitor.benchmark.page;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import io.targetmonitor.benchmark.measure.Service;

/** From sending a figure of a target of its own until the last page that is open shows it. */
final class Spread implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("\"id\" *: *\"([0-9a-f-]{36})\"");
    private static final String INDICATOR = "{\"name\": \"页面测速\", \"unit\": \"mu\", \"kind\": \"CUMULATIVE\"}";
    private static final String TARGET = """
            {"code": "%s", "name": "页面测速", "indicator": "%1$s", "area": "440784", "period": "2023", "comparator": "GE",
             "value": 1000, "provenance": "SYNTHETIC"}
            """;

    private final Service service;
    private final String code = "SPEED_" + ThreadLocalRandom.current().nextInt(1_000_000_000);
    private final BrowserContext profile;
    private final List<Page> open;
    private final Times times = new Times();
    private int figure = 100;

    Spread(Chromium browser, Service service) throws IOException, InterruptedException {
        this.service = service;
        service.put("/indicators/" + code, INDICATOR);
        var id = ID.matcher(service.post("/targets", TARGET.formatted(code)));
        if (!id.find()) {
            throw new IllegalStateException("A new target has no id");
        }
        profile = browser.profile();
        var target = "/targets/" + id.group(1);
        open = List.of(browser.open(profile, "/?period=2023"), browser.open(profile, target));
        open.forEach(page -> page.waitForSelector(".stream.live"));
    }

    void round() throws IOException, InterruptedException {
        figure++;
        var begun = System.nanoTime();
        service.put("/observations/" + code + "/440784/2023-10", "{\"value\": " + figure + "}");
        open.forEach(page -> page.waitForFunction("figure => document.body.innerText.includes(figure + ' 亩')", figure));
        times.add((System.nanoTime() - begun) / 1e6);
    }

    Times times() {
        return times;
    }

    @Override
    public void close() {
        profile.close();
    }
}
