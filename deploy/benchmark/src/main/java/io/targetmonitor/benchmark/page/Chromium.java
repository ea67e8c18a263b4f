package io.targetmonitor.benchmark.page;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/** A headless browser of somebody who has signed in once; each profile begins with that session and nothing else. */
final class Chromium implements AutoCloseable {

    /** The first is for root; the others keep the browser from the network. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final URI page;
    private final String session;

    Chromium(String program, String page, String user) {
        this.page = URI.create(page);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(Path.of(program)).setArgs(ARGUMENTS));
        session = signIn(user);
    }

    private String signIn(String user) {
        try (var context = browser.newContext()) {
            var visitor = context.newPage();
            visitor.navigate(address("/sign-in?to=/"));
            visitor.click("button[value=" + user + "]");
            visitor.waitForSelector("main h1");
            return context.storageState();
        }
    }

    /** With an empty cache. */
    BrowserContext profile() {
        return browser.newContext(new NewContextOptions()
                .setLocale("zh-CN")
                .setViewportSize(1366, 768)
                .setStorageState(session));
    }

    Page open(BrowserContext profile, String place) {
        var visitor = profile.newPage();
        visitor.navigate(address(place));
        return visitor;
    }

    private String address(String place) {
        return page.resolve(place).toString();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
