package io.targetmonitor.local;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.targetmonitor.local.demo.plan.DemoService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What one does, another sees; and what happens to a page whose service dies. */
@ExtendWith({Chromium.class, LoadedSystem.class})
class PageLiveIT {

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
    void anAcknowledgementReachesKafkaAndAnotherBrowserWithoutAReload() {
        var measure = "倒排工期 " + ThreadLocalRandom.current().nextInt(1_000_000);
        var alert = behind.alert();
        try (var there = visitors.visit(system.page(), "mayor", Look.PHONE, alert);
                var here = visitors.visit(system.page(), "reporter-heshan", Look.LAPTOP, alert)) {
            var other = there.page();
            var page = here.page();
            other.waitForSelector(".stream.live");

            page.click("button:has-text('签收并承诺')");
            page.fill("input[type=date][required]", "2024-02-29");
            page.fill("form textarea", measure);
            page.click("form button:has-text('提交')");

            page.waitForSelector("b:has-text('" + measure + "')");
            other.waitForSelector("b:has-text('" + measure + "')");
        }
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(new TopicContents(system.bootstrapServers()).of("alerts.events.v1"))
                        .anySatisfy(event -> {
                            assertThat(event.get("type").textValue()).isEqualTo("alert.acknowledged.v1");
                            assertThat(event.get("actor").textValue()).isEqualTo("reporter-heshan");
                            assertThat(event.at("/data/alert/acknowledgement/measure")
                                            .textValue())
                                    .isEqualTo(measure);
                        }));
    }

    @Test
    void aPromiseForThePastIsRefusedBesideItsField() {
        try (var visit = visitors.visit(system.page(), "supervisor", Look.LAPTOP, behind.alert())) {
            var page = visit.page();
            page.click("button:has-text('签收并承诺')");
            page.evaluate("() => document.querySelector('main form').noValidate = true");
            page.fill("input[type=date][required]", "2023-01-01");
            page.fill("form textarea", "迟了");
            page.click("form button:has-text('提交')");

            page.waitForCondition(() ->
                    !page.locator("main .wrong").allTextContents().stream().allMatch(String::isBlank));
            assertThat(page.isVisible("form textarea")).isTrue();
        }
    }

    @Test
    void aPageSaysWhichServiceIsAwayAndRecoversByItself() {
        try (var visit = visitors.visit(system.page(), "viewer", Look.LAPTOP, "/?period=2023")) {
            var page = visit.page();
            assertThat(page.locator("[data-code=HS23-T14]").count()).isOne();

            system.without(DemoService.TARGETS, () -> {
                page.reload();
                page.waitForSelector("text=目标服务暂时不可用，恢复后自动刷新。");
            });

            page.waitForSelector("[data-code=HS23-T14]");
            page.waitForCondition(() -> !page.isVisible("text=目标服务暂时不可用"));
        }
    }
}
