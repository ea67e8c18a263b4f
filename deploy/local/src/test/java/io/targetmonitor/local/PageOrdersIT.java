package io.targetmonitor.local;

import java.util.concurrent.ThreadLocalRandom;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.targetmonitor.local.demo.plan.DemoService;

import static org.assertj.core.api.Assertions.assertThat;

/** Supervision orders, silences and statistics, from the forms into alerts-service and back. */
@ExtendWith({Chromium.class, LoadedSystem.class})
class PageOrdersIT {

    private static RunningSystem system;
    private static Visitors visitors;
    private static BehindTarget behind;

    @BeforeAll
    static void open(RunningSystem loaded, Visitors browser) {
        system = loaded;
        visitors = browser;
        behind = new BehindTarget(loaded.reader("supervisor"));
    }

    @Test
    void anOrderIsAnsweredByItsUnitAndClosedByTheSupervisionOffice() {
        var asked = "请说明绿道进度 " + ThreadLocalRandom.current().nextInt(1_000_000_000);
        try (var supervisor = visitors.visit(system.page(), "supervisor", Look.LAPTOP, behind.alert());
                var reporter = visitors.visit(system.page(), "reporter-heshan", Look.PHONE, "/alerts?tab=orders")) {
            var office = supervisor.page();
            press(office, "发督办单");
            office.fill("form[aria-label='发督办单'] textarea >> nth=0", asked);
            send(office, "发督办单");
            var ordered = row(office, asked);
            ordered.waitFor();

            var unit = reporter.page();
            var mine = row(unit, asked);
            mine.waitFor();
            assertThat(mine.locator("button:has-text('销号')").count()).isZero();
            mine.locator("button:has-text('签收')").click();
            mine.locator("text=已签收").waitFor();
            mine.locator("button:has-text('申请延期')").click();
            mine.locator("input[type=date]").fill("2024-04-30");
            mine.locator("form textarea").fill("等待验收");
            mine.locator("form button:has-text('提交')").click();

            ordered.locator("text=reporter-heshan 申请延至").waitFor();
            ordered.locator("button:has-text('准予延期')").click();
            ordered.locator("input[type=date]").fill("2024-04-30");
            ordered.locator("form textarea").fill("同意");
            ordered.locator("form button:has-text('提交')").click();

            mine.locator("text=2024年4月30日").waitFor();
            mine.locator("button:has-text('反馈')").click();
            mine.locator("form textarea >> nth=0").fill("已开工");
            mine.locator("form textarea >> nth=1").fill("会议纪要3号");
            mine.locator("form button:has-text('提交')").click();

            ordered.locator("text=已反馈").waitFor();
            ordered.locator("button:has-text('销号')").click();
            ordered.locator("form textarea >> nth=0").fill("属实");
            ordered.locator("form textarea >> nth=1").fill("现场核查");
            ordered.locator("form button:has-text('提交')").click();

            mine.locator("text=已销号").waitFor();
        }
    }

    /** Messages about orders lead here. */
    @Test
    void anOrderHasAScreenOfItsOwnThatLeadsToItsSubject() {
        var order = system.reader("supervisor")
                .get(DemoService.ALERTS, "/orders?limit=1")
                .at("/items/0");
        var address = "/orders/" + order.get("id").textValue();
        try (var visit = visitors.visit(system.page(), "supervisor", Look.LAPTOP, address)) {
            var page = visit.page();
            page.waitForSelector(
                    "h1:has-text('%s')".formatted(order.get("subjectName").textValue()));
            assertThat(page.textContent("main"))
                    .contains("督办单 " + order.get("number").textValue())
                    .contains("承办单位")
                    .contains("期限");
            assertThat(page.locator("main ol li").count()).isPositive();

            page.click("main h1 a");

            page.waitForURL(url -> !url.contains("/orders/"));
            assertThat(page.url()).contains(order.get("subject").textValue().split("/")[0]);
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void aSilenceBeginsAndEndsAndAViewerOnlySeesIt() {
        var reason = "台风停工 " + ThreadLocalRandom.current().nextInt(1_000_000_000);
        try (var supervisor = visitors.visit(system.page(), "supervisor", Look.LAPTOP, "/alerts?tab=silences");
                var viewer = visitors.visit(system.page(), "viewer", Look.LAPTOP, "/alerts?tab=silences")) {
            var page = supervisor.page();
            press(page, "新建静默（鹤山市）");
            page.selectOption("form select >> nth=0", "MILESTONE_OVERDUE");
            page.fill("form input[type=date]", "2024-02-29");
            page.fill("form textarea >> nth=1", reason);
            send(page, "新建静默（鹤山市）");
            var silence = row(page, reason);
            silence.waitFor();
            assertThat(silence.textContent()).contains("鹤山市 · 节点逾期").contains("2024年2月29日");

            viewer.page().reload();
            Visitors.settle(viewer.page());
            assertThat(row(viewer.page(), reason).count()).isOne();
            assertThat(viewer.page().locator("main .act").count()).isZero();

            silence.locator("button:has-text('结束静默')").click();
            silence.locator("text=supervisor 提前结束").waitFor();
        }
    }

    @Test
    void statisticsCountWhatTheServiceCounts() {
        var counted = system.reader("supervisor")
                .get(DemoService.ALERTS, "/alert-statistics?area=440784&from=2023-01-01&to=2023-12-31&by=rule");
        try (var visit = visitors.visit(
                system.page(), "supervisor", Look.LAPTOP, "/alerts?period=2023&tab=statistics&by=rule")) {
            var table = visit.page().locator("main table");
            assertThat(table.locator("tbody tr").count())
                    .isEqualTo(counted.get("items").size())
                    .isPositive();
            var cells = table.locator("tr:has(th:text-is('节点逾期')) td");
            var place = counted.get("items").findValuesAsText("rule").indexOf("MILESTONE_OVERDUE");
            var row = counted.at("/items/" + place);
            assertThat(cells.first().textContent()).isEqualTo(row.get("opened").asText());
            assertThat(cells.nth(6).textContent())
                    .isEqualTo(row.at("/timeToResolve/median").asText() + " / "
                            + row.at("/timeToResolve/p90").asText() + " 天");
        }
    }

    private static void press(Page page, String label) {
        page.click("main button:has-text('" + label + "')");
    }

    private static void send(Page page, String label) {
        page.click("form[aria-label='" + label + "'] button:has-text('提交')");
    }

    private static Locator row(Page page, String text) {
        return page.locator("main tbody tr:has-text('" + text + "')");
    }
}
