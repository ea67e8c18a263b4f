package io.targetmonitor.dashboard.session;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.targetmonitor.dashboard.testing.Browser;
import io.targetmonitor.dashboard.testing.Surroundings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SessionTest {

    @Test
    void nobodyIsSignedInAtFirst() {
        new Browser().get("/me").then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void signingInLeadsToTheOidcServerWithProofOfPossession() {
        var query = Browser.query(new Browser().get("/sign-in?to=/board").header("Location"));

        assertThat(query)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "target-monitor")
                .containsEntry("code_challenge_method", "S256")
                .containsKey("code_challenge");
    }

    @Test
    void whoSignedInIsKnownAndComesBackToTheirPlace() {
        var browser = new Browser();

        var last = browser.signIn("mayor", "/board?area=440784%26period=2023");

        assertThat(last.header("Location")).endsWith("/board?area=440784&period=2023");
        browser.get("/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("user", equalTo("mayor"))
                .body("roles[0]", equalTo("supervisor"))
                .body("areas[0]", equalTo("440784"))
                .body("post", equalTo("市长"))
                .body("department", nullValue())
                .body("language", equalTo("zh-CN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/%5Cevil.example", "/a%0D%0Ab"})
    void noOtherPlaceThanThisPageIsGoneTo(String to) {
        var location = new Browser().signIn("mayor", to).header("Location");

        assertThat(location).matches("(http://localhost:\\d+)?/");
    }

    @Test
    void theSessionIsACookieThatScriptsAndOtherSitesCannotUse() {
        var browser = new Browser();
        browser.signIn("mayor", "/");

        var cookie = browser.request().get("/sign-in?to=/").getDetailedCookies();
        var session = browser.cookies().get("q_session");

        assertThat(session).isNotBlank().doesNotContain("eyJzdWIi");
        assertThat(browser.cookies()).hasSizeLessThanOrEqualTo(3);
        assertThat(cookie).allSatisfy(each -> assertThat(each.isHttpOnly()).isTrue());
    }

    @Test
    void aForgedCookieIsNobody() {
        new Browser()
                .request()
                .cookie("q_session", "eyJhbGciOiJub25lIn0.e30.|x|y")
                .get("/me")
                .then()
                .statusCode(401);
    }

    @Test
    void servicesAreAskedWithTheTokenOfTheSessionAndWithoutItsCookie() {
        var told = Browser.signedIn("reporter").get("/api/v1/targets?area=440784106");

        assertThat(told.asString())
                .startsWith("GET /api/v1/targets?area=440784106 Bearer ey")
                .contains(" null ");
        assertThat(told.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void withoutASessionServicesAreAskedWithoutAToken() {
        assertThat(new Browser().get("/api/v1/targets").asString()).startsWith("GET /api/v1/targets null");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 201",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, none, 403",
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "X-Nothing, at all, 403"
    })
    void aSessionChangesThingsOnlyFromThisPage(String header, String value, int status) {
        Browser.signedIn("mayor")
                .request()
                .header(header, value)
                .body("{\"a\":1}")
                .post("/api/v1/targets")
                .then()
                .statusCode(status);
    }

    @Test
    void theOwnAddressAsOriginIsThisPage() {
        var told = Browser.signedIn("mayor")
                .request()
                .header("Host", "monitor.example")
                .header("Origin", "https://monitor.example")
                .body("{\"a\":1}")
                .post("/api/v1/targets");

        assertThat(told.statusCode()).isEqualTo(201);
        assertThat(told.asString()).endsWith("{\"a\":1}");
    }

    @Test
    void whoSignsOutIsNobody() {
        var browser = Browser.signedIn("mayor");

        var out = browser.request().header("Sec-Fetch-Site", "same-origin").post("/sign-out");

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.header("Location")).contains("/end?").contains("post_logout_redirect_uri");
        assertThat(out.detailedCookie("q_session").getMaxAge()).isZero();
    }

    @Test
    void aLinkSignsNobodyOut() {
        var browser = Browser.signedIn("mayor");

        browser.get("/sign-out").then().statusCode(405).header("Allow", "POST");
        browser.request()
                .header("Sec-Fetch-Site", "cross-site")
                .post("/sign-out")
                .then()
                .statusCode(403);

        browser.get("/me").then().statusCode(200);
    }
}
