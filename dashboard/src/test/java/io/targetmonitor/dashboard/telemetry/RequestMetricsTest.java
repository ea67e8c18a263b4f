package io.targetmonitor.dashboard.telemetry;

import java.net.URI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import io.targetmonitor.dashboard.testing.Surroundings;

import static io.restassured.RestAssured.given;
import static io.targetmonitor.dashboard.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Rate, errors and time of what is asked of the dashboard, in a number of series that no caller can raise. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RequestMetricsTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void callsAreCountedByWhatTheyAskForNotByAddress() {
        given().get("/api/v1/targets/address-one").then().statusCode(201);
        given().get("/api/v1/targets/address-two?q=zhang").then().statusCode(201);
        given().get("/api/v1/targets").then().statusCode(201);
        given().get("/api/v1/nobody/address-three").then().statusCode(404);

        awaitSeries("_bucket", "GET", "201", "/api/v1/targets/*");
        awaitSeries("_bucket", "GET", "201", "/api/v1/targets");
        awaitSeries("_bucket", "GET", "404", "/*");
        assertThat(exposition()).doesNotContain("address-", "zhang", "nobody");
    }

    @Test
    void whateverAddressSomebodyThinksOfIsOneSeries() {
        page().get("/targets/address-four").then().statusCode(200);
        page().get("/address-five").then().statusCode(200);
        given().get("/address-six").then().statusCode(404);

        awaitSeries("_count", "GET", "200", "/*");
        assertThat(exposition()).doesNotContain("address-");
    }

    @Test
    void methodsThatHttpDoesNotKnowAreNotCounted() {
        given().request("BREW", "/api/v1/targets").then().statusCode(403);
        given().post("/me").then().statusCode(403);

        awaitSeries("_count", "POST", "403", "/me");
        assertThat(exposition()).doesNotContain("BREW");
    }

    @Test
    void aStreamIsNoSlowRequest() {
        given().get("/api/v1/stream").then().statusCode(401);

        awaitSeries("_count", "GET", "401", "/api/v1/stream");
        assertThat(exposition()).doesNotContainPattern("requests_seconds_bucket\\{[^}]*uri=\"/api/v1/stream\"");
    }

    private static RequestSpecification page() {
        return given().accept("text/html");
    }

    /** A request is counted after its answer was read. */
    private void awaitSeries(String kind, String method, String status, String uri) {
        var series = "http_server_requests_seconds%s\\{[^}]*method=\"%s\"[^}]*status=\"%s\"[^}]*uri=\"%s\""
                .formatted(kind, method, status, uri.replace("*", "\\*"));
        await().untilAsserted(() -> assertThat(exposition()).containsPattern(series));
    }

    private String exposition() {
        return given().get(metrics).then().statusCode(200).extract().asString();
    }
}
