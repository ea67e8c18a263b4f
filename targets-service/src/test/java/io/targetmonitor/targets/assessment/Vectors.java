package io.targetmonitor.targets.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.targetmonitor.targets.pace.Linear;
import io.targetmonitor.targets.pace.Monthly;
import io.targetmonitor.targets.pace.Profile;

/** Reads the worked cases that lie among the test resources. */
final class Vectors {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonNode FILE = read("/expected-by-now.json");

    private Vectors() {}

    static JsonNode read(String resource) {
        try (var stream = Vectors.class.getResourceAsStream(resource)) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> ofKind(String kind) {
        return items(FILE.get("vectors"))
                .filter(vector -> vector.get("kind").asText().equals(kind));
    }

    static JsonNode called(String id) {
        return items(FILE.get("vectors"))
                .filter(vector -> vector.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Profile profile(String name) {
        List<BigDecimal> shares = items(FILE.get("meta").get("profiles").get(name))
                .skip(1)
                .map(JsonNode::decimalValue)
                .toList();
        return name.equals("LINEAR") ? new Linear() : new Monthly(shares);
    }

    static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static BigDecimal number(JsonNode vector, String field) {
        return vector.get(field).decimalValue();
    }
}
