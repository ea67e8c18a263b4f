package io.targetmonitor.projects;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.MonitorTestServices;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the API is for people: each call says what it does and shows how. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class OpenApiTest {

    @Test
    void everyOperationSaysWhatItDoes() throws Exception {
        assertThat(operations())
                .hasSizeGreaterThan(15)
                .allSatisfy(operation -> assertThat(operation.path("summary").asText())
                        .as(operation.toString())
                        .isNotBlank());
    }

    @Test
    void everyBodyAndEveryAnswerHasAnExample() throws Exception {
        assertThat(operations()).allSatisfy(operation -> {
            var contents = new ArrayList<JsonNode>();
            operation.path("requestBody").path("content").forEach(contents::add);
            operation.path("responses").forEach(answer -> answer.path("content").forEach(contents::add));
            assertThat(contents).isNotEmpty();
            assertThat(contents)
                    .as(operation.path("summary").asText())
                    .allSatisfy(content -> assertThat(content.has("example")
                                    || !content.path("examples").isEmpty())
                            .isTrue());
        });
    }

    @Test
    void schemasSayWhatIsTextAndWhatMayBeMissing() throws Exception {
        var schemas = document().at("/components/schemas");

        assertThat(schemas.at("/Area/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/Planned/type").isMissingNode()).isTrue();
        assertThat(schemas.at("/Project/properties/nameEn/type").toString()).contains("null");
        assertThat(schemas.at("/Project/properties/stage/anyOf")).hasSize(2);
    }

    @Test
    void thePathsAreThoseOfTheDesign() throws Exception {
        assertThat(document().path("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/api/v1/projects",
                        "/api/v1/projects/{id}",
                        "/api/v1/projects/by-code/{code}",
                        "/api/v1/projects/events",
                        "/api/v1/projects/{id}/history",
                        "/api/v1/projects/{id}/milestones/{kind}",
                        "/api/v1/projects/{id}/progress",
                        "/api/v1/projects/{id}/progress/{period}",
                        "/api/v1/reports-due",
                        "/api/v1/projects/{id}/blockers",
                        "/api/v1/projects/{id}/blockers/{bid}",
                        "/api/v1/projects/{id}/suspend",
                        "/api/v1/projects/{id}/resume",
                        "/api/v1/projects/{id}/withdraw",
                        "/api/v1/projects/{id}/merge",
                        "/api/v1/stage-rates",
                        "/api/v1/stage-rates/projects",
                        "/api/v1/pipeline",
                        "/api/v1/occasions",
                        "/api/v1/occasions/{code}");
    }

    private static List<JsonNode> operations() throws Exception {
        var operations = new ArrayList<JsonNode>();
        document().path("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }

    private static JsonNode document() throws Exception {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return new ObjectMapper()
                .readTree(RestAssured.get("http://localhost:%d/q/openapi?format=json".formatted(port))
                        .asString());
    }
}
