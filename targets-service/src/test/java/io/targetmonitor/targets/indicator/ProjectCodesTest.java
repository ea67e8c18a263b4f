package io.targetmonitor.targets.indicator;

import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract of the events of projects has the last word. */
class ProjectCodesTest {

    @Test
    void theyAreThoseOfTheContract() throws IOException {
        assertThat(ProjectCodes.MILESTONES).isEqualTo(codes("kind"));
        assertThat(ProjectCodes.CATEGORIES).isEqualTo(codes("category"));
        assertThat(ProjectCodes.CAPITALS).isEqualTo(codes("capital"));
    }

    private static List<String> codes(String name) throws IOException {
        try (var schema = ProjectCodesTest.class.getResourceAsStream("/events/project.registered.v1.schema.json")) {
            return new ObjectMapper()
                    .readTree(schema).findValues(name).stream()
                            .filter(it -> it.has("enum"))
                            .findFirst()
                            .map(it -> StreamSupport.stream(it.get("enum").spliterator(), false))
                            .orElseThrow()
                            .filter(JsonNode::isTextual)
                            .map(JsonNode::textValue)
                            .toList();
        }
    }
}
