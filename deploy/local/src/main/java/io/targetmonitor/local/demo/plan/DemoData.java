package io.targetmonitor.local.demo.plan;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The three files of facts, each with its own provenance, read as they are.
 *
 * @param seed what the news report of the event says
 * @param demo what was invented, and is labelled so
 * @param external what was found published elsewhere
 */
record DemoData(JsonNode seed, JsonNode demo, JsonNode external) {

    /** The area of everything for which the report names no town. */
    static final String HESHAN = "440784";

    /** What stands beside an invented fact where the API has a text for its source. */
    static final String LABEL = "演示数据 非官方统计 SYNTHETIC demo data, not official statistics";

    static DemoData read() {
        return new DemoData(file("heshan-2023.json"), file("heshan-2023-demo.json"), file("heshan-2023-external.json"));
    }

    /** The day of the event: what the report says is known from then on. */
    LocalDate eventDay() {
        return LocalDate.parse(seed.at("/event/date").textValue());
    }

    /** The report and the line of it that says so. */
    String document(JsonNode entry) {
        var publisher = seed.at("/meta/source/publisher").textValue().split(" ", 2)[0];
        return publisher + " " + eventDay() + "，原文第" + entry.get("paragraph").intValue() + "行";
    }

    /** Where a published fact was found; its code stands in a provenance such as {@code EXTERNAL X02}. */
    String publicationOf(String provenance) {
        var code = provenance.substring(provenance.indexOf(' ') + 1);
        return each(external, "facts")
                .filter(fact -> text(fact, "code").equals(Optional.of(code)))
                .findFirst()
                .flatMap(fact -> text(fact, "source"))
                .orElseThrow(() -> new IllegalArgumentException("No published fact " + code));
    }

    static Stream<JsonNode> each(JsonNode file, String list) {
        return StreamSupport.stream(file.get(list).spliterator(), false);
    }

    static Optional<String> text(JsonNode entry, String field) {
        return Optional.ofNullable(entry.path(field).textValue());
    }

    private static JsonNode file(String name) {
        try (var stream = DemoData.class.getResourceAsStream("/demo/" + name)) {
            return new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(stream);
        } catch (IOException e) {
            throw new IllegalStateException("The demo data file " + name + " cannot be read", e);
        }
    }
}
