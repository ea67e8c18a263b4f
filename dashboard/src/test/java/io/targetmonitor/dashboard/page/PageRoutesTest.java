package io.targetmonitor.dashboard.page;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.targetmonitor.dashboard.testing.Surroundings;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PageRoutesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/targets/0198", "/projects?area=440784", "/alerts/0198", "/orders/0198", "/reporting"})
    void everyScreenIsAnAddressOfThePage(String address) {
        given().accept("text/html,*/*")
                .get(address)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("<div id=\"app\">"));
    }

    @Test
    void filesNamedAfterTheirContentAreKept() {
        var page = given().accept("text/html").get("/").asString();
        var script = page.replaceFirst("(?s).*src=\"(/assets/[^\"]+\\.js)\".*", "$1");

        given().get(script).then().statusCode(200).header("Cache-Control", "public, max-age=31536000, immutable");
    }

    @Test
    void whatIsNotThereIsNoPage() {
        given().accept("*/*")
                .get("/no-such-file.js")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        given().accept("text/html").get("/assets/old.js").then().statusCode(404);
    }

    @Test
    void withoutOnesOfTheOperatorThereAreNoNamesAndNoOutlines() {
        given().get("/areas.json").then().statusCode(200).body(equalTo("{}"));
        given().get("/outlines.geojson").then().statusCode(200).body("features", empty());
    }
}
