package io.targetmonitor.kit.testing;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.RestAssured;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever reads only the API description knows what each operation does, what goes in and out, and how it is refused. A
 * service extends it as a {@code @QuarkusTest}.
 */
public abstract class ApiDescriptionContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void everyOperationSaysWhatItDoesAndWhoMayNot() {
        var softly = new SoftAssertions();
        for (var operation : operations()) {
            softly.assertThat(operation.json().path("summary").asText())
                    .as(operation.name())
                    .isNotBlank();
            softly.assertThat(operation.json().path("responses").fieldNames())
                    .toIterable()
                    .as(operation.name())
                    .contains("401", "403");
        }
        softly.assertAll();
    }

    @Test
    void everyBodyAndEveryAnswerHasAnExampleThatFitsItsSchema() {
        var softly = new SoftAssertions();
        for (var operation : operations()) {
            softly.assertThat(operation.succeeds())
                    .as("%s shows what it answers", operation.name())
                    .isTrue();
            for (var content : operation.contents()) {
                var examples = examples(content);
                softly.assertThat(examples).as(operation.name()).isNotEmpty();
                for (var example : examples) {
                    softly.assertThat(faults(content.path("schema"), example))
                            .as("%s: %s", operation.name(), example)
                            .isEmpty();
                }
            }
        }
        softly.assertAll();
    }

    /** Fails unless JSON is as the answer of a successful operation is described. */
    protected static void assertDescribed(String method, String path, String answer) {
        var responses = document().path("paths").path(path).path(method).path("responses");
        var schema = (responses.has("200") ? responses.path("200") : responses.path("201"))
                .at("/content/application~1json/schema");
        assertThat(schema.isMissingNode()).as("%s %s", method, path).isFalse();
        assertThat(faults(schema, read(answer)))
                .as("%s %s: %s", method, path, answer)
                .isEmpty();
    }

    protected static JsonNode document() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return read(RestAssured.given()
                .get("http://localhost:%d/q/openapi?format=json".formatted(port))
                .asString());
    }

    /** A field that is not described is a fault too. */
    private static List<String> faults(JsonNode schema, JsonNode value) {
        var whole = (ObjectNode) schema.deepCopy();
        var components = document().path("components");
        components.path("schemas").forEach(component -> {
            if (component.has("properties") && !component.has("additionalProperties")) {
                ((ObjectNode) component).put("additionalProperties", false);
            }
        });
        whole.set("components", components);
        return SCHEMAS.getSchema(whole).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    private static List<JsonNode> examples(JsonNode content) {
        var examples = new ArrayList<JsonNode>();
        content.path("examples").forEach(example -> examples.add(example.path("value")));
        if (content.has("example")) {
            examples.add(content.path("example"));
        }
        return examples.stream()
                .map(example -> example.isTextual() ? read(example.asText()) : example)
                .toList();
    }

    protected static List<Described> operations() {
        var operations = new ArrayList<Described>();
        for (var path : document().path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                operations.add(new Described(method.getKey() + " " + path.getKey(), method.getValue()));
            }
        }
        assertThat(operations).hasSizeGreaterThan(15);
        return operations;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON: " + text, e);
        }
    }

    /** An operation, such as {@code get /api/v1/targets}. */
    protected record Described(String name, JsonNode json) {

        /** With a body, or 204 without one. */
        boolean succeeds() {
            var responses = json.path("responses");
            return responses.has("204")
                    || responses.at("/200/content").size()
                                    + responses.at("/201/content").size()
                            > 0;
        }

        List<JsonNode> contents() {
            var contents = new ArrayList<JsonNode>();
            json.path("requestBody").path("content").forEach(contents::add);
            json.path("responses").forEach(answer -> answer.path("content").forEach(contents::add));
            return contents;
        }
    }
}
