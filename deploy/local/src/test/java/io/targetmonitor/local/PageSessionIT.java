package io.targetmonitor.local;

import com.microsoft.playwright.options.SameSiteAttribute;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in and out, and what each role is offered. */
@ExtendWith({Chromium.class, LoadedSystem.class})
class PageSessionIT {

    private static RunningSystem system;
    private static Visitors visitors;
    private static PageAddresses addresses;
    private static String alert;

    @BeforeAll
    static void open(RunningSystem loaded, Visitors browser) {
        system = loaded;
        visitors = browser;
        addresses = new PageAddresses(loaded.reader("supervisor"));
        alert = new BehindTarget(loaded.reader("supervisor")).alert();
    }

    @Test
    void whoIsNotSignedInIsAskedToAndComesBackToTheSamePlace() {
        try (var visit = visitors.stranger(Look.LAPTOP)) {
            var page = visit.page();
            page.navigate(system.page().resolve("/projects?area=440784001").toString());
            page.click("main button:has-text('登录')");
            page.click("button[value=viewer]");
            Visitors.settle(page);

            assertThat(page.url()).endsWith("/projects?area=440784001");
        }
    }

    @Test
    void theSessionIsOutOfReachOfScriptsAndOtherSitesAndEndsWithSigningOut() {
        try (var visit = visitors.visit(system.page(), "mayor", Look.LAPTOP, "/")) {
            var page = visit.page();
            var session = page.context().cookies().stream()
                    .filter(cookie -> cookie.name.startsWith("q_session"))
                    .toList();
            assertThat(session).isNotEmpty().allSatisfy(cookie -> {
                assertThat(cookie.httpOnly).isTrue();
                assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
            });
            assertThat((String) page.evaluate(
                            "() => document.cookie + JSON.stringify({...localStorage, ...sessionStorage})"))
                    .doesNotContain("ey");

            page.click("form[action='/sign-out'] button");

            page.waitForSelector("main button:has-text('登录')");
            assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.startsWith("q_session"));
            assertThat(page.request()
                            .get(system.page().resolve("/api/v1/alerts").toString())
                            .status())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, false, false, false",
        "reporter-heshan, true, false, true",
        "supervisor, true, true, true",
        "mayor, true, true, true",
        "admin, true, true, true"
    })
    void aRoleIsOfferedWhatItMayDo(String user, boolean acknowledges, boolean resolves, boolean reports) {
        try (var visit = visitors.visit(system.page(), user, Look.LAPTOP, alert)) {
            var page = visit.page();
            assertThat(page.isVisible("button:has-text('签收并承诺')")).isEqualTo(acknowledges);
            assertThat(page.isVisible("main button:has-text('办结')")).isEqualTo(resolves);

            page.click("nav a:has-text('填报')");

            page.waitForSelector("h1:has-text('填报')");
            assertThat(page.isVisible("textarea#rows")).isEqualTo(reports);
        }
    }

    @Test
    void aForeignAreaStaysInvisible() {
        try (var visit = visitors.visit(system.page(), "reporter-gonghe", Look.LAPTOP, "/alerts")) {
            var page = visit.page();
            page.navigate(system.page().resolve(addresses.alertOf("HS23-T14")).toString());
            page.waitForSelector("text=没有这条记录，或者不在您的管辖地区。");

            page.navigate(system.page().resolve(addresses.project("DEMO-K21")).toString());
            page.waitForSelector("text=没有这条记录，或者不在您的管辖地区。");

            page.navigate(system.page().resolve("/projects?area=440784").toString());
            page.waitForSelector("tbody td:has-text('共和镇')");
            assertThat(page.locator("tbody tr:has(a[href^='/projects/']) td:nth-child(2)")
                            .allTextContents())
                    .isNotEmpty()
                    .allMatch(town -> town.startsWith("共和镇"));
        }
    }
}
