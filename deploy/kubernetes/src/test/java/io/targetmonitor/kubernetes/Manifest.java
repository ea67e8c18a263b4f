package io.targetmonitor.kubernetes;

import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** One object of a rendered overlay. */
record Manifest(JsonNode json) {

    String kind() {
        return json.path("kind").asText();
    }

    String apiVersion() {
        return json.path("apiVersion").asText();
    }

    String name() {
        return json.at("/metadata/name").asText();
    }

    String namespace() {
        return json.at("/metadata/namespace").asText();
    }

    boolean isA(String... kinds) {
        return Stream.of(kinds).anyMatch(kind()::equals);
    }

    /** A pod template, of whatever kind of object. */
    Optional<JsonNode> podTemplate() {
        return Stream.of(json.at("/spec/jobTemplate/spec/template"), json.at("/spec/template"))
                .filter(template -> template.path("spec").has("containers"))
                .findFirst();
    }

    /** Of the pod template, with the init containers. */
    Stream<JsonNode> containers() {
        return podTemplate().stream()
                .map(template -> template.path("spec"))
                .flatMap(pod -> Stream.concat(elements(pod.path("containers")), elements(pod.path("initContainers"))));
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Whether a label selector picks these labels; one that says nothing picks everything. */
    static boolean selects(JsonNode selector, JsonNode labels) {
        var byLabels = StreamSupport.stream(
                        ((Iterable<String>) () -> selector.path("matchLabels").fieldNames()).spliterator(), false)
                .allMatch(key -> labels.path(key)
                        .asText()
                        .equals(selector.at("/matchLabels").path(key).asText()));
        var byExpressions = elements(selector.path("matchExpressions")).allMatch(expression -> {
            if (!expression.path("operator").asText().equals("In")) {
                throw new IllegalArgumentException("The tests know only the operator In: " + expression);
            }
            var value = labels.path(expression.path("key").asText()).asText();
            return elements(expression.path("values"))
                    .anyMatch(one -> one.asText().equals(value));
        });
        return byLabels && byExpressions;
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
