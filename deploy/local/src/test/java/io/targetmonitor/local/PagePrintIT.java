package io.targetmonitor.local;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes onto paper: everything there is to read, where and when it is about, and nothing to press. */
@ExtendWith({Chromium.class, LoadedSystem.class})
class PagePrintIT {

    /** Between the margins, in the browser's pixels: A4 upright, A3 lying. */
    private static final int[] PAPERS = {703, 1497};

    private static final String TO_PRESS = "nav, button, input, select, textarea, .button, .tabs";

    private static RunningSystem system;
    private static Visitors visitors;
    private static PageAddresses addresses;

    @BeforeAll
    static void open(RunningSystem loaded, Visitors browser) {
        system = loaded;
        visitors = browser;
        addresses = new PageAddresses(loaded.reader("supervisor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"board", "target", "projects", "project", "alerts", "orders", "statistics", "alert", "reporting"
            })
    void aScreenFitsAndHasNothingToPress(String screen) {
        try (var visit = visitors.visit(system.page(), "supervisor", Look.LAPTOP, addresses.of(screen))) {
            var page = visit.page();
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            // names of areas come by themselves, maybe after what the screen shows
            page.waitForCondition(() -> page.innerText(".bearings").contains("鹤山市"));
            for (var width : PAPERS) {
                page.setViewportSize(width, 1000);

                assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                        .as("what hangs over the edge of %d", width)
                        .isLessThanOrEqualTo(0);
                assertThat(page.locator(TO_PRESS).all())
                        .filteredOn(each -> each.isVisible())
                        .extracting(each -> each.evaluate("each => each.outerHTML"))
                        .isEmpty();
                assertThat(page.innerText(".bearings")).contains("鹤山市 · 202", "年", "演示数据 非官方统计");
            }
        }
    }

    @Test
    void aPageOfThePastSaysSoOnPaper() {
        try (var visit = visitors.visit(system.page(), "viewer", Look.LAPTOP_ENGLISH_DARK, "/?asOf=2023-09-10")) {
            var page = visit.page();
            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.innerText(".bearings"))
                    .contains(
                            "2023 · 10 September 2023",
                            "Demo data, not official statistics",
                            "As known on 10 September");
            assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
        }
    }
}
