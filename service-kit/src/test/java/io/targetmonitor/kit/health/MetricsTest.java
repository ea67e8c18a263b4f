package io.targetmonitor.kit.health;

import java.net.URI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.MetricNames;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.Tokens;

import static io.restassured.RestAssured.given;
import static io.targetmonitor.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Rate, errors and time of each endpoint, and everything that alert rules and boards ask for of every service. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "targets"))
class MetricsTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void requestsAreCountedByEndpointNotByAddress() {
        list("?area=440784");
        list("?area=440785");

        // a request is counted when its answer has gone out, maybe after it has come in here
        await().untilAsserted(() -> assertThat(exposition())
                .containsPattern(
                        "http_server_requests_seconds_bucket\\{[^}]*method=\"GET\"[^}]*status=\"200\"[^}]*uri=\"/api/v1/things\"[^}]*le=\"0.1\"")
                .doesNotContain("440784"));
    }

    @Test
    void everythingThatOperatorsAskForIsThere() {
        list("?area=440784");

        // follower_lag needs a follower, which the kit itself has not: the services' tests look for it
        await().untilAsserted(() -> MetricNames.assertExposed(exposition(), "http_server", "jvm", "agroal", "relay"));
        MetricNames.assertExposed(exposition() + "\nfollower_lag{", "follower");
    }

    private static void list(String query) {
        given().header(
                        "Authorization",
                        "Bearer " + Tokens.of("anna", "viewer").areas("*").token())
                .get("/api/v1/things" + query)
                .then()
                .statusCode(200);
    }

    private String exposition() {
        return given().get(metrics).then().statusCode(200).extract().asString();
    }
}
