package io.targetmonitor.kit.testing;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever reads only the API description knows what each operation does, what goes in and out, and how it is refused. A
 * service extends it as a {@code @QuarkusTest}.
 */
public abstract class ApiDescriptionContract {

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
        var document = ApiDocument.read();
        for (var operation : operations()) {
            softly.assertThat(operation.succeeds())
                    .as("%s shows what it answers", operation.name())
                    .isTrue();
            for (var content : operation.contents()) {
                var examples = examples(content);
                softly.assertThat(examples).as(operation.name()).isNotEmpty();
                for (var example : examples) {
                    softly.assertThat(document.faults(content.path("schema"), example))
                            .as("%s: %s", operation.name(), example)
                            .isEmpty();
                }
            }
        }
        softly.assertAll();
    }

    /** The tests of the service would fail where an answer is not as described. */
    @Test
    void everyAnswerToATestIsHeldAgainstTheDescription() {
        assertThat(RestAssured.filters()).hasAtLeastOneElementOfType(DescribedAnswers.class);
    }

    protected static JsonNode document() {
        return ApiDocument.read().whole();
    }

    private static List<JsonNode> examples(JsonNode content) {
        var examples = new ArrayList<JsonNode>();
        content.path("examples").forEach(example -> examples.add(example.path("value")));
        if (content.has("example")) {
            examples.add(content.path("example"));
        }
        return examples.stream()
                .map(example -> example.isTextual() ? ApiDocument.json(example.asText()) : example)
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
