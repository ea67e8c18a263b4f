package io.targetmonitor.local;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/** People with a browser each, in one headless Chromium. */
final class Visitors implements AutoCloseable {

    /** The first is for root; the others keep the browser from the network. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** For what a page has to show or do: longer than a slow machine takes. */
    private static final int PATIENCE_MILLIS = 120_000;

    private final Playwright playwright;
    private final Browser browser;

    private Visitors(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Visitors with(Path chromium) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS));
        return new Visitors(playwright, browser);
    }

    /** Somebody who has not signed in yet. */
    Visit stranger(Look look) {
        var context = browser.newContext(look.options());
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return Visit.in(context.newPage());
    }

    /** A demo user who came to a place on the page by signing in. */
    Visit visit(URI page, String user, Look look, String place) {
        var visit = stranger(look);
        visit.page()
                .navigate(page.resolve("/sign-in?to=" + URLEncoder.encode(place, StandardCharsets.UTF_8))
                        .toString());
        visit.page().click("button[value=" + user + "]");
        settle(visit.page());
        return visit;
    }

    /** Waits until a screen shows what it has, or says what it has not. */
    static void settle(Page visitor) {
        visitor.waitForFunction("() => document.querySelector('main h1') && !document.querySelector('.loading')");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
