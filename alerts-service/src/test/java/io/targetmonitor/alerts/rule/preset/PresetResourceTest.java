package io.targetmonitor.alerts.rule.preset;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class PresetResourceTest {

    @AfterEach
    void asDelivered() {
        apply("default-5-10").then().statusCode(200);
    }

    @Test
    void listsThePresetsAndSaysWhichIsInForce() {
        as("viewer")
                .get("/api/v1/rule-presets")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(Presets.NAMES))
                .body("items.findAll { it.inForce }.name", contains("default-5-10"))
                .body("items[1].place", equalTo("银川"))
                .body("items[1].year", equalTo(2025));
    }

    @Test
    void applyingTunesTheRulesItNamesAndNoOthers() {
        var due = as("viewer").get("/api/v1/rules/MILESTONE_DUE_SOON").header("ETag");

        apply("wuhan").then().statusCode(200).body("inForce", equalTo(true));

        as("viewer")
                .get("/api/v1/rules/TARGET_FAR_BEHIND")
                .then()
                .body("parameters.percentUnder", equalTo(60))
                .body("changedBy", equalTo("supervisor"));
        var tuned = as("viewer").get("/api/v1/rules/TARGET_FAR_BEHIND").header("ETag");
        assertThat(as("viewer").get("/api/v1/rules/MILESTONE_DUE_SOON").header("ETag"))
                .isEqualTo(due);

        apply("wuhan").then().statusCode(200);
        assertThat(as("viewer").get("/api/v1/rules/TARGET_FAR_BEHIND").header("ETag"))
                .isEqualTo(tuned);
    }

    @Test
    void onlySupervisorsApplyAndOnlyWhatThereIs() {
        as("reporter").post("/api/v1/rule-presets/wuhan/apply").then().statusCode(403);
        apply("atlantis").then().statusCode(404);
    }

    private static Response apply(String name) {
        return as("supervisor").post("/api/v1/rule-presets/" + name + "/apply");
    }

    private static RequestSpecification as(String role) {
        return RestAssured.given()
                .header(
                        "Authorization",
                        "Bearer " + Tokens.of(role, role).areas("4407").token());
    }
}
