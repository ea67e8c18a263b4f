package io.targetmonitor.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.MonitorTestServices;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reads only the API description knows what each operation does and what goes in and out. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class OpenApiTest {

    @Test
    void everyOperationHasASummaryAndAnExample() throws Exception {
        var softly = new SoftAssertions();
        var operations = 0;
        for (var path : document().get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                operations++;
                softly.assertThat(operation.getValue().path("summary").asText())
                        .as("summary of %s %s", operation.getKey(), path.getKey())
                        .isNotBlank();
                softly.assertThat(answered(operation.getValue()))
                        .as("example of what %s %s answers", operation.getKey(), path.getKey())
                        .isNotNull();
                softly.assertThat(operation.getValue().at("/responses/401").findValue("$ref"))
                        .as("how %s %s is refused", operation.getKey(), path.getKey())
                        .isNotNull();
            }
        }
        softly.assertAll();
        assertThat(operations).isEqualTo(26);
    }

    /** The examples of the first answer that is none of a problem; one without a body needs none. */
    private static JsonNode answered(JsonNode operation) {
        var responses = operation.get("responses");
        return responses.has("204")
                ? responses.get("204")
                : responses.path(responses.has("200") ? "200" : "201").findValue("examples");
    }

    private static JsonNode document() throws Exception {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return new ObjectMapper()
                .readTree(RestAssured.given()
                        .get("http://localhost:%d/q/openapi?format=json".formatted(port))
                        .asString());
    }
}
