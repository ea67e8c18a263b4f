package io.targetmonitor.benchmark.page;

import com.microsoft.playwright.BrowserContext;

/** From asking for an address until the screen stands, its frame is painted and the page listens. */
final class Opening {

    /** Behind the paint and behind whatever the page still has to do. */
    private static final String NOTES_WHEN_IT_STANDS = """
            const look = () => (%s) ? setTimeout(() => (window.stoodAt = performance.now())) : requestAnimationFrame(look)
            requestAnimationFrame(look)
            """;

    private final Chromium browser;
    private final String place;
    private final String notes;
    private final Times cold = new Times();
    private final Times warm = new Times();

    private Opening(Chromium browser, String place, String stands) {
        this.browser = browser;
        this.place = place;
        notes = NOTES_WHEN_IT_STANDS.formatted(stands);
    }

    static Opening ofScreen(Chromium browser, String place) {
        return new Opening(browser, place, "document.querySelector('main h1') && !document.querySelector('.loading')");
    }

    /** A picture of three lines and no script: what the browser, the machine and the way take. */
    static Opening ofNothing(Chromium browser) {
        return new Opening(browser, "/favicon.svg", "document.readyState === 'complete'");
    }

    /** Once by a browser that has seen nothing of the page, once by one that has. */
    void round() {
        try (var profile = browser.profile()) {
            profile.addInitScript(notes);
            cold.add(millis(profile));
            warm.add(millis(profile));
        }
    }

    private double millis(BrowserContext profile) {
        try (var visitor = browser.open(profile, place)) {
            visitor.waitForFunction("() => window.stoodAt");
            return ((Number) visitor.evaluate("() => window.stoodAt")).doubleValue();
        }
    }

    Times cold() {
        return cold;
    }

    Times warm() {
        return warm;
    }
}
