package io.targetmonitor.alerts.silence;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.Stage;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.kit.testing.Tokens;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class PastSilencesTest {

    private static final String AREA = "440789";

    @Test
    void aSilenceIsShownAsItWasKnownAtAMoment() {
        var begun = Stage.today();
        String id = as().contentType(ContentType.JSON)
                .body("{\"area\":\"%s\",\"to\":\"%sT00:00:00Z\",\"reason\":\"台风停工\"}"
                        .formatted(AREA, begun.plusDays(9)))
                .post("/api/v1/silences")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        MovableClock.moveTo(begun.plusDays(1).toString());
        as().delete("/api/v1/silences/" + id).then().statusCode(204);

        list("asOf=" + begun.minusDays(1)).body("items", hasSize(0));
        list("active=true&asOf=" + begun)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id))
                .body("items[0].endedAt", nullValue())
                .body("items[0].endedBy", nullValue());
        list("active=false&asOf=" + begun).body("items", hasSize(0));
        list("active=true").body("items", hasSize(0));
        list("active=false").body("items[0].endedBy", equalTo("supervisor"));
    }

    private static ValidatableResponse list(String query) {
        return as().get("/api/v1/silences?area=%s&%s".formatted(AREA, query))
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as() {
        return RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of("supervisor", "supervisor")
                                        .areas("4407")
                                        .token());
    }
}
