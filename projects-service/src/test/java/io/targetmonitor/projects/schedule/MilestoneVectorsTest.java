package io.targetmonitor.projects.schedule;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.targetmonitor.projects.schedule.MilestoneExamples.GOING_ON;
import static io.targetmonitor.projects.schedule.MilestoneExamples.milestone;
import static io.targetmonitor.projects.schedule.MilestoneExamples.schedule;
import static org.assertj.core.api.Assertions.assertThat;

/** The reference vectors of kind MILESTONE; the file is a copy of the one that all builders share. */
class MilestoneVectorsTest {

    @ParameterizedTest
    @MethodSource("vectors")
    void theStateIsThatOfTheVector(JsonNode vector) {
        var given =
                schedule(MilestoneKind.STARTED, milestone(plan(vector), day(vector, "forecast"), day(vector, "done")));

        assertThat(given.stateOf(MilestoneKind.STARTED, GOING_ON, day(vector, "as_of")))
                .as(vector.path("note").asText())
                .isEqualTo(MilestoneState.valueOf(vector.path("state").asText()));
    }

    @Test
    void noVectorIsMissing() throws IOException {
        assertThat(vectors().map(vector -> vector.path("id").asText()))
                .containsAll(List.of("V60", "V61", "V63", "V65"));
    }

    /** A vector without a due day is about a deadline whose anchor nobody named. */
    private static Plan plan(JsonNode vector) {
        var due = day(vector, "due");
        return due == null ? new Plan.After(Optional.empty(), Period.ofYears(1)) : new Plan.OnDay(due);
    }

    private static LocalDate day(JsonNode vector, String field) {
        return vector.path(field).isNull()
                ? null
                : LocalDate.parse(vector.path(field).asText());
    }

    static Stream<JsonNode> vectors() throws IOException {
        try (var file = MilestoneVectorsTest.class.getResourceAsStream("/expected-by-now.json")) {
            var vectors = new ObjectMapper().readTree(file).path("vectors");
            return StreamSupport.stream(vectors.spliterator(), false)
                    .filter(vector -> vector.path("kind").asText().equals("MILESTONE"));
        }
    }
}
