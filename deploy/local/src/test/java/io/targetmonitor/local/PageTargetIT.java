package io.targetmonitor.local;

import java.time.YearMonth;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** What the screen of a target tells besides where it stands. */
@ExtendWith({Chromium.class, LoadedSystem.class})
class PageTargetIT {

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
    }

    @Test
    void theCurveIsDrawnAsPlanActualCorrectionAndBand() {
        try (var visit = visitors.visit(system.page(), "supervisor", Look.LAPTOP, whole.address())) {
            var page = visit.page();
            page.waitForSelector("canvas");

            page.click("button:has-text('看表格')");

            // month, actual, what was said before, plan, stretch, p10, p50, p90
            assertThat(page.locator("figure tbody tr:has-text('2024-01-31') > *")
                            .allTextContents())
                    .containsExactly("2024-01-31", "54", "74", "60", "72.6", "54", "54", "54");
            var december =
                    page.locator("figure tbody tr:has-text('2024-12-31') td").allTextContents();
            assertThat(december.subList(2, 4)).containsExactly("2000", "2420");
            assertThat(december.subList(4, 7))
                    .allMatch(cell -> Double.parseDouble(cell) > 1000)
                    .isSortedAccordingTo(
                            (one, other) -> Double.compare(Double.parseDouble(one), Double.parseDouble(other)));
            assertThat(page.textContent("main header")).contains("计划第 2 版");
        }
    }

    @Test
    void partsSayWhatIsNotAllocatedAndWhoHoldsTheWholeUp() {
        try (var visit = visitors.visit(system.page(), "supervisor", Look.LAPTOP, whole.address())) {
            var page = visit.page();
            var parts = page.locator("section:has(h2:has-text('分解'))");
            parts.locator("tbody tr").first().waitFor();

            assertThat(parts.textContent()).contains("95%").contains("未分解： 100 亩");
            assertThat(parts.locator("tr:has-text('共和镇')").textContent()).contains("−");
        }
    }

    @Test
    void whatIfStandsBesideWhatIs() {
        try (var visit = visitors.visit(system.page(), "viewer", Look.LAPTOP, whole.address())) {
            var page = visit.page();
            var form = page.locator("section:has(h2:has-text('假如'))");
            form.locator("input[type=month]").fill("2024-02");
            form.locator("input[type=number]").fill("150");
            form.locator("button").click();

            form.locator("tbody tr").first().waitFor();

            assertThat(form.locator("tbody tr").first().textContent())
                    .contains("54 亩")
                    .contains("150 亩");
        }
    }

    @Test
    void aDerivedNumberNamesItsProjectsAndThoseThatFellOut() {
        try (var visit = visitors.visit(system.page(), "viewer", Look.LAPTOP, addresses.target("HS23-T05"))) {
            var page = visit.page();
            var projects = page.locator("section:has(h2:has-text('数字背后的项目'))");
            projects.locator("li").first().waitFor();

            assertThat(projects.textContent()).contains("计入 56 个");
            assertThat(projects.locator("a.out").count()).isPositive();
            assertThat(projects.locator(".pill.YELLOW").allTextContents()).anyMatch(why -> why.contains("撤回"));

            projects.locator("li:not(:has(.out)) a").first().click();

            page.waitForSelector("h2:has-text('三条线的节点')");
        }
    }
}
