package io.targetmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the demo file says must come out. */
final class GoldenYear {

    private static final JsonNode DEMO = read();

    private GoldenYear() {}

    static Stream<JsonNode> lights(String target) {
        return each("/golden_lights")
                .filter(light -> light.get("target").textValue().equals(target));
    }

    static Stream<JsonNode> signingsByMonth() {
        return each("/signing_totals/by_month");
    }

    /** The versions of a report, oldest first. */
    static List<JsonNode> reports(String target, String month) {
        return each("/reports")
                .filter(report -> report.get("target").textValue().equals(target)
                        && report.get("period").textValue().endsWith("/" + month))
                .sorted(Comparator.comparing(report ->
                        OffsetDateTime.parse(report.get("submitted_at").textValue())))
                .toList();
    }

    private static Stream<JsonNode> each(String pointer) {
        return StreamSupport.stream(DEMO.at(pointer).spliterator(), false);
    }

    private static JsonNode read() {
        try (var file = GoldenYear.class.getResourceAsStream("/demo/heshan-2023-demo.json")) {
            return new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
