package io.targetmonitor.local;

import com.microsoft.playwright.Route.FulfillOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Funnel, towns, rates and list. */
@ExtendWith({Chromium.class, LoadedSystem.class})
class PageProjectsIT {

    private static final String PROJECTS = "/projects?period=2023&area=440784";
    private static final String OUTLINES = """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "440784106"},
             "geometry": {"type": "Polygon",
              "coordinates": [[[112.8, 22.6], [112.9, 22.6], [112.9, 22.7], [112.8, 22.6]]]}}]}
            """;

    private static RunningSystem system;
    private static Visitors visitors;

    @BeforeAll
    static void open(RunningSystem loaded, Visitors browser) {
        system = loaded;
        visitors = browser;
        ReviewedProjects.register(loaded.reader("supervisor"));
    }

    @Test
    void ratesHaveTheirDenominatorAndTheirRank() {
        try (var visit = visitors.visit(system.page(), "viewer", Look.LAPTOP, PROJECTS)) {
            var page = visit.page();
            var rates = page.locator("section:has(h2:has-text('镇街五率')) tbody");
            rates.locator("tr").first().waitFor();

            assertThat(rates.locator("tr:has-text('共和镇') td").nth(1).textContent())
                    .contains("100%", "第 1 名");
            assertThat(rates.locator("tr:has-text('鹤城镇') td").nth(1).textContent())
                    .contains("33.33%", "第 2 名");
            assertThat(rates.locator("tr").last().textContent()).contains("合计").doesNotContain("名");
        }
    }

    @Test
    void theFunnelLeadsToTheProjectsOfAStage() {
        try (var visit = visitors.visit(system.page(), "viewer", Look.LAPTOP, PROJECTS)) {
            var page = visit.page();
            page.click(".funnel a:has-text('投产')");

            page.waitForURL("**stage=IN_PRODUCTION**");
            var stages = page.locator("table.stacked tbody td:nth-child(4)");
            page.waitForCondition(() ->
                    stages.count() > 0 && stages.allTextContents().stream().allMatch(stage -> stage.equals("投产")));
        }
    }

    @Test
    void aTileLeadsToItsTown() {
        try (var visit = visitors.visit(system.page(), "viewer", Look.PHONE, PROJECTS)) {
            var page = visit.page();
            page.click(".tiles a:has-text('共和镇')");

            page.waitForURL("**area=440784106**");
            var towns = page.locator("table.stacked tbody td:nth-child(2)");
            page.waitForCondition(() ->
                    towns.count() > 0 && towns.allTextContents().stream().allMatch(town -> town.startsWith("共和镇")));
        }
    }

    @Test
    void outlinesOfTheOperatorTakeThePlaceOfTheTiles() {
        try (var visit = visitors.visit(system.page(), "viewer", Look.LAPTOP, PROJECTS)) {
            var page = visit.page();
            page.route("**/outlines.geojson", route -> route.fulfill(new FulfillOptions().setBody(OUTLINES)));
            page.reload();

            var town = page.locator("svg.outlines a[aria-label^='共和镇']");
            town.waitFor();
            assertThat(town.boundingBox().width).isGreaterThan(50);
            assertThat(page.locator(".tiles").count()).isZero();
            town.click();
            page.waitForURL("**area=440784106**");
        }
    }
}
