package io.targetmonitor.local;

import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.targetmonitor.local.demo.plan.DemoService;

import static org.assertj.core.api.Assertions.assertThat;

/** What one may do with a project on its own page: milestones, blockers; and what nobody does in the past. */
@ExtendWith({Chromium.class, LoadedSystem.class})
class PageProjectIT {

    private static final String NEW = """
            {"code": "%s", "name": "演示页面项目", "area": "440784", "category": "INDUSTRY", "provenance": "SYNTHETIC"}
            """;

    private static RunningSystem system;
    private static Visitors visitors;
    private static ApiReader api;
    private String address;

    @BeforeAll
    static void open(RunningSystem loaded, Visitors browser) {
        system = loaded;
        visitors = browser;
        api = loaded.reader("supervisor");
    }

    @BeforeEach
    void register() {
        var code = "PAGE-" + ThreadLocalRandom.current().nextInt(1_000_000_000);
        var project = new ApiWriter(api).send(DemoService.PROJECTS, "POST", "/projects", NEW.formatted(code));
        address = "/projects/" + project.get("id").textValue();
    }

    @Test
    void aMilestoneIsForecastAndReachedWithItsEvidence() {
        try (var visit = visitors.visit(system.page(), "reporter-heshan", Look.LAPTOP, address)) {
            var page = visit.page();
            var form = page.locator("form[aria-label=填报节点]");
            form.getByLabel("填报节点").selectOption("SIGNED");
            form.getByLabel("计划").fill("2024-02-01");
            form.getByLabel("预计").fill("2024-02-15");
            form.locator("button:has-text('提交')").click();
            page.waitForCondition(() -> milestone("forecast").equals("2024-02-15"));
            page.waitForCondition(() -> form.getByLabel("预计").count() == 0);

            form.getByLabel("填报节点").selectOption("SIGNED");
            form.getByLabel("完成").fill("2024-01-10");
            form.getByLabel("佐证编号或位置").fill("合同 演示-1");
            form.locator("button:has-text('提交')").click();

            page.waitForSelector("main li:has-text('合同 演示-1')");
            assertThat(milestone("achieved")).isEqualTo("2024-01-10");
            assertThat(milestone("planned")).isEqualTo("2024-02-01");
        }
    }

    @Test
    void aBlockerIsReportedAndCleared() {
        try (var visit = visitors.visit(system.page(), "reporter-heshan", Look.LAPTOP, address)) {
            var page = visit.page();
            page.click("button:has-text('登记卡点')");
            var form = page.locator("form[aria-label=登记卡点]");
            form.getByLabel("要素").selectOption("FUNDING");
            form.getByLabel("内容").fill("配套资金未到位");
            form.getByLabel("责任单位").fill("市财政局");
            form.getByLabel("解决期限").fill("2024-03-31");
            form.locator("button:has-text('提交')").click();

            page.waitForSelector("main li:has-text('配套资金未到位')");
            page.click("main li button:has-text('解决')");
            assertThat(page.inputValue("form[aria-label=解决] input[type=date]")).isEqualTo(LoadedSystem.END.toString());
            page.fill("form[aria-label=解决] textarea", "已拨付");
            page.click("form[aria-label=解决] button:has-text('提交')");

            page.waitForSelector("main li .pill.GREEN:has-text('2024年1月31日'):has-text('已拨付')");
        }
    }

    @Test
    void whoOnlyReadsIsOfferedNothing() {
        assertThatNothingIsOffered("viewer", address);
    }

    @Test
    void nobodyActsFromThePast() {
        var registered = api.get(DemoService.PROJECTS, address + "/history").at("/items/0/businessTime");
        assertThatNothingIsOffered(
                "supervisor", address + "?asOf=" + registered.textValue().substring(0, 10));
    }

    @Test
    void nobodyKnewAProjectBeforeItWasRegistered() {
        try (var visit = visitors.visit(system.page(), "supervisor", Look.LAPTOP, "/projects")) {
            var page = visit.page();
            page.navigate(system.page().resolve(address + "?asOf=2023-09-10").toString());
            page.waitForSelector("main :text('当时还没有这条记录')");
            assertThat(page.content()).doesNotContain("演示页面项目");
        }
    }

    private static void assertThatNothingIsOffered(String user, String place) {
        try (var visit = visitors.visit(system.page(), user, Look.LAPTOP, place)) {
            var page = visit.page();
            assertThat(page.locator("h1:has-text('演示页面项目')").count()).isOne();
            assertThat(page.locator("main form").count()).isZero();
            assertThat(page.isVisible("button:has-text('登记卡点')")).isFalse();
        }
    }

    private String milestone(String field) {
        var milestone = api.get(DemoService.PROJECTS, address).at("/milestones/0");
        return milestone.path(field).asText();
    }
}
