package io.targetmonitor.dashboard.proxy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.targetmonitor.dashboard.testing.Surroundings;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ApiProxyTest {

    @Test
    void aCallReachesItsServiceWithTokenQueryAndBody() {
        given().header("Authorization", "Bearer abc")
                .body("{\"a\":1}")
                .when()
                .post("/api/v1/targets?period=2023&area=440784")
                .then()
                .statusCode(201)
                .header("ETag", "\"7\"")
                .header("Location", "/api/v1/targets/a%2Fb")
                .body(equalTo("POST /api/v1/targets?period=2023&area=440784 Bearer abc null {\"a\":1}"));
    }

    @Test
    void nobodyOutsideSaysWhatTraceACallBelongsTo() {
        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .header("tracestate", "a=b")
                .header("baggage", "a=b")
                .get("/api/v1/targets")
                .then()
                .header("asked-traceparent", "null")
                .header("asked-tracestate", "null")
                .header("asked-baggage", "null");
    }

    @Test
    void aServiceThatIsAwayIsAProblemAndNoHang() {
        given().when()
                .get("/api/v1/projects")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("type", equalTo("/problems/unavailable"));
    }

    @Test
    void nothingElseIsHandedOn() {
        given().when().get("/api/v1/clock").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        given().when().get("/q/health").then().statusCode(404);
        given().urlEncodingEnabled(false)
                .when()
                .get("/api/v1/targets/..%2f..%2fclock")
                .then()
                .statusCode(201)
                .body(containsString("/api/v1/targets/..%2f..%2fclock"));
    }
}
