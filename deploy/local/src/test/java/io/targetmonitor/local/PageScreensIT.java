package io.targetmonitor.local;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page.ScreenshotOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.targetmonitor.local.demo.plan.DemoService;

import static org.assertj.core.api.Assertions.assertThat;

/** Every screen, in both languages, light and dark, on a laptop and on a phone; pictures go to target/screenshots. */
@ExtendWith({Chromium.class, LoadedSystem.class})
class PageScreensIT {

    private static final List<String> SCREENS = List.of(
            "board",
            "board-in-the-past",
            "target",
            "target-derived",
            "target-whole",
            "projects",
            "project",
            "alerts",
            "orders",
            "statistics",
            "alert",
            "order",
            "reporting");
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private static RunningSystem system;
    private static Visitors visitors;
    private static PageAddresses addresses;
    private static WholeTarget whole;

    @BeforeAll
    static void open(RunningSystem loaded, Visitors browser) {
        system = loaded;
        visitors = browser;
        addresses = new PageAddresses(loaded.reader("supervisor"));
        whole = WholeTarget.with(loaded.reader("supervisor"), YearMonth.of(2024, 1));
        ReviewedProjects.register(loaded.reader("supervisor"));
    }

    static Stream<Arguments> looks() {
        return SCREENS.stream().flatMap(screen -> Stream.of(Look.values()).map(look -> Arguments.of(screen, look)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aScreenIsWholeAndOpenToEverybody(String screen, Look look) {
        var address = screen.equals("target-whole") ? whole.address() : addresses.of(screen);
        try (var visit = visitors.visit(system.page(), "supervisor", look, address)) {
            var page = visit.page();
            if (screen.startsWith("target")) {
                page.waitForSelector("canvas");
            }

            page.screenshot(new ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            "target/screenshots", screen + "-" + look.name().toLowerCase(Locale.ROOT) + ".png")));

            assertThat(page.getAttribute("html", "lang")).isEqualTo(look.language());
            assertThat(page.textContent(".demo")).isEqualTo(look.demoLabel());
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                    .as("what hangs over the edge")
                    .isLessThanOrEqualTo(0);
            assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                    .isEmpty();
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void theTimeMachineShowsWhatWasKnownThen() {
        try (var visit = visitors.visit(system.page(), "supervisor", Look.LAPTOP, "/?asOf=2023-09-10")) {
            var page = visit.page();
            var land = page.locator("[data-code=HS23-T14]");
            assertThat(land.textContent()).contains("960 亩").contains("−5 点");
            assertThat(page.textContent("p.frozen")).contains("2023年9月10日");

            page.fill("#asof", "2023-09-25");

            page.waitForCondition(() -> land.textContent().contains("900 亩"));
            assertThat(page.url()).contains("asOf=2023-09-25");
        }
    }

    @Test
    void theTimeMachineMovesAlertsToo() {
        var red = system.reader("supervisor")
                .get(DemoService.ALERTS, "/alerts?area=440784&rule=TARGET_FAR_BEHIND")
                .at("/items/0");
        var link = "main a[href*='%s']".formatted(red.get("id").textValue());
        var opened = Instant.parse(red.get("openedAt").textValue())
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDate();
        var before = "/alerts?asOf=" + opened.minusDays(1);
        try (var visit = visitors.visit(system.page(), "supervisor", Look.LAPTOP, before)) {
            var page = visit.page();
            page.waitForSelector("main section table, main section p");
            assertThat(page.locator(link).count()).isZero();

            page.fill("#asof", opened.toString());

            page.waitForSelector(link);
            page.click(link);
            page.waitForSelector(
                    "h1:has-text('%s')".formatted(red.get("subjectName").textValue()));
            assertThat(page.locator("main form").count()).isZero();
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void aChartIsAlsoATable() {
        try (var visit = visitors.visit(system.page(), "viewer", Look.LAPTOP, addresses.target("HS23-T14"))) {
            var page = visit.page();
            page.waitForSelector("canvas");

            page.click("button:has-text('看表格')");

            assertThat(page.locator("figure tbody tr").allTextContents())
                    .anySatisfy(row -> assertThat(row).contains("2023-10-31").contains("1250"));
        }
    }

    @Test
    void theKeyboardAloneLeadsToATarget() {
        try (var visit = visitors.visit(system.page(), "viewer", Look.LAPTOP, "/?period=2023")) {
            var page = visit.page();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.locator("[data-code=HS23-T01]").focus();

            page.keyboard().press("Enter");

            page.waitForURL("**/targets/**");
            page.waitForSelector("h1:has-text('GDP')");
        }
    }
}
