package io.targetmonitor.local;

import java.util.concurrent.ThreadLocalRandom;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.targetmonitor.local.demo.plan.DemoService;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures and monthly reports, from the form into the services. */
@ExtendWith({Chromium.class, LoadedSystem.class})
class PageReportingIT {

    private static RunningSystem system;
    private static Visitors visitors;

    @BeforeAll
    static void open(RunningSystem loaded, Visitors browser) {
        system = loaded;
        visitors = browser;
    }

    @Test
    void anOwedMonthlyReportIsCheckedWhileTypedAndThenTaken() {
        try (var visit = visitors.visit(system.page(), "admin", Look.LAPTOP, "/reporting?area=440785")) {
            var page = visit.page();
            var form = page.locator("form[data-project=" + OwingProject.CODE + "]");
            form.waitFor();
            assertThat(form.textContent()).contains("逾期未报").contains("2023年12月").contains("自2023年10月起未报");

            form.locator("label:has-text('累计完成投资') + input").fill("1234.56");
            form.locator("label:has-text('形象进度') + input").fill("120");
            assertThat(form.locator(".wrong").textContent()).isEqualTo("不超过 100");
            assertThat(form.locator("button").isDisabled()).isTrue();
            form.locator("label:has-text('形象进度') + input").fill("12.5");
            form.locator("button").click();

            page.waitForSelector("text=已报送 演示饮料厂 2023年12月");
            form.waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        var project = system.reader("admin")
                .get(DemoService.PROJECTS, "/projects/by-code/" + OwingProject.CODE)
                .get("id")
                .textValue();
        var month = system.reader("admin")
                .get(DemoService.PROJECTS, "/projects/" + project + "/progress")
                .at("/items/0");
        assertThat(month.get("period").textValue()).isEqualTo("2023-12");
        assertThat(month.get("cumulativeInvestment").decimalValue()).isEqualByComparingTo("12345600");
    }

    @Test
    void aReporterSaysWhyLessIsInvestedThanTheMonthBefore() {
        var code = "PAGE-" + ThreadLocalRandom.current().nextInt(1_000_000_000);
        var project = owesDecember(code);
        try (var visit = visitors.visit(system.page(), "reporter-heshan", Look.LAPTOP, "/reporting?area=440784")) {
            var page = visit.page();
            var form = page.locator("form[data-project=" + code + "]");
            form.locator("text=2,000 万元").waitFor();

            form.getByLabel("累计完成投资").fill("1800");
            form.getByLabel("形象进度").fill("55");
            form.locator("text=低于上期 2,000 万元，请写明理由").waitFor();
            assertThat(form.locator("button").isDisabled()).isTrue();

            form.getByLabel("下调理由").fill("结算核减");
            assertThat(form.locator(".wrong").count()).isZero();
            form.getByLabel("简述").fill("主体封顶");
            form.locator("button").click();

            page.waitForSelector("text=已报送 演示月报项目 2023年12月");
        }
        var months = system.reader("viewer").get(DemoService.PROJECTS, "/projects/" + project + "/progress");
        var december = months.at("/items/0");
        assertThat(december.get("period").textValue()).isEqualTo("2023-12");
        assertThat(december.get("cumulativeInvestment").decimalValue()).isEqualByComparingTo("18000000");
        assertThat(december.get("physicalProgress").decimalValue()).isEqualByComparingTo("55");
        assertThat(december.get("summary").textValue()).isEqualTo("主体封顶");
        assertThat(december.at("/versions/0/reason").textValue()).isEqualTo("结算核减");
        assertThat(december.at("/versions/0/reportedBy").textValue()).isEqualTo("reporter-heshan");
    }

    @Test
    void aLateFigureThatIsLowerNeedsAReason() {
        var code = "LATE_" + ThreadLocalRandom.current().nextInt(1_000_000_000);
        report(code);
        try (var visit = visitors.visit(system.page(), "reporter-heshan", Look.PHONE, "/reporting?period=2023")) {
            var page = visit.page();
            var form = page.locator("form[data-indicator=" + code + "]");
            form.locator("text=60 亩").waitFor();
            assertThat(form.textContent()).contains("逾期未报").contains("2023-11");

            form.locator("label:has-text('本期值') + input").fill("40");
            form.locator("text=低于上期 60 亩，请写明理由").waitFor();
            assertThat(form.locator("button").isDisabled()).isTrue();
            form.locator("label:has-text('下调理由') + input").fill("测绘核减");
            form.locator("button").click();

            form.locator("text=已报送 2023年12月 40 亩").waitFor();
        }
        var december = system.reader("viewer")
                .get(DemoService.TARGETS, "/observations?indicator=" + code + "&area=440784&period=2023-12")
                .at("/items/0");
        assertThat(december.get("value").intValue()).isEqualTo(40);
        assertThat(december.get("reason").textValue()).isEqualTo("测绘核减");
    }

    /** A project that rested until December, with twenty million invested before. */
    private static String owesDecember(String code) {
        var projects = new ApiWriter(system.reader("supervisor"));
        var id = projects.send(DemoService.PROJECTS, "POST", "/projects", """
                {"code": "%s", "name": "演示月报项目", "area": "440784", "category": "INDUSTRY", "monitoring": "FULL",
                 "provenance": "SYNTHETIC"}
                """.formatted(code))
                .get("id")
                .textValue();
        var project = "/projects/" + id;
        projects.send(DemoService.PROJECTS, "PUT", project + "/progress/2023-11", """
                {"cumulativeInvestment": 20000000, "physicalProgress": 50}
                """);
        projects.send(DemoService.PROJECTS, "POST", project + "/suspend", """
                {"reason": "停工检查", "date": "2023-11-20"}
                """);
        projects.send(DemoService.PROJECTS, "POST", project + "/resume", """
                {"reason": "复工", "date": "2023-12-01"}
                """);
        return id;
    }

    /** Through November; December is late since January 8. */
    private static void report(String code) {
        var targets = new ApiWriter(system.reader("supervisor"));
        targets.send(DemoService.TARGETS, "PUT", "/indicators/" + code, """
                {"name": "演示整治", "unit": "mu", "kind": "CUMULATIVE", "reporting": {"frequency": "MONTH", "dueDay": 6}}
                """);
        targets.send(DemoService.TARGETS, "POST", "/targets", """
                {"code": "%s", "indicator": "%1$s", "area": "440784", "period": "2023", "comparator": "GE", "value": 60,
                 "provenance": "SYNTHETIC"}
                """.formatted(code));
        targets.send(DemoService.TARGETS, "PUT", "/observations/" + code + "/440784/2023-11", "{\"value\": 60}");
    }
}
