package io.targetmonitor.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.targetmonitor.kit.http.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/events}: golden samples and schemas; a module adds that folder to its test resources under events/. */
public final class EventContract {

    private static final ObjectMapper JSON = Json.configure(new ObjectMapper().findAndRegisterModules());
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventContract() {}

    /** The golden sample of a type: a whole envelope. */
    public static JsonNode sample(String type) {
        try (var file = resource(type + ".json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless the event (a whole envelope) is as its schema says. */
    public static void assertValid(JsonNode event) {
        var type = event.path("type").asText();
        try (var schema = resource(type + ".schema.json")) {
            var faults = SCHEMAS.getSchema(schema, InputFormat.JSON).validate(event.toString(), InputFormat.JSON);
            assertThat(faults).as("%s against its schema", type).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless the data that a producer writes is the sample's, number by number. */
    public static void assertSample(String type, Object data) {
        assertThat(written(data)).isEqualTo(sample(type).get("data"));
    }

    /** As text and back: a tree made in memory would show 2000 as 2E+3, which nobody ever writes. */
    private static JsonNode written(Object data) {
        try {
            return JSON.readTree(JSON.writeValueAsString(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        var file = EventContract.class.getResourceAsStream("/events/" + name);
        assertThat(file).as("docs/events/%s", name).isNotNull();
        return file;
    }
}
