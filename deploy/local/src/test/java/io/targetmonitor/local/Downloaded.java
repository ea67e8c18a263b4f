package io.targetmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import com.microsoft.playwright.Locator;

/** What a button of the page brought onto the disk. */
record Downloaded(String name, byte[] content) {

    private static final String MARK = "\uFEFF";

    /** @param around has the button within it */
    static Downloaded by(String button, Locator around) {
        var page = around.page();
        var download = page.waitForDownload(
                () -> around.locator("button:has-text('" + button + "')").click());
        try {
            return new Downloaded(download.suggestedFilename(), Files.readAllBytes(download.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a CSV, without the mark by which spreadsheets know UTF-8. */
    List<String> lines() {
        var text = new String(content, StandardCharsets.UTF_8);
        if (!text.startsWith(MARK)) {
            throw new AssertionError(name + " is not marked as UTF-8: " + text);
        }
        return text.substring(MARK.length()).lines().toList();
    }
}
