package io.targetmonitor.kit.testing;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;

/** The OpenAPI document of the service under test. */
final class ApiDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private final JsonNode document;
    private final JsonNode components;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    private ApiDocument(JsonNode document) {
        this.document = document;
        this.components = strict(document.path("components").deepCopy());
    }

    /** As the service shows it now. */
    static ApiDocument read() {
        return new ApiDocument(json(RestAssured.given()
                .noFilters()
                .get(URI.create("http://localhost:%d/q/openapi?format=json".formatted(port())))
                .asString()));
    }

    static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON: " + text, e);
        }
    }

    JsonNode whole() {
        return document;
    }

    /** The operation behind an address; empty where there is none. */
    Optional<JsonNode> operation(String method, String path) {
        return document.path("paths").properties().stream()
                .filter(entry -> matches(entry.getKey(), path))
                // one that names more itself comes first: /targets/events is no target
                .min((one, other) -> Integer.compare(variables(one.getKey()), variables(other.getKey())))
                .map(entry -> entry.getValue().get(method.toLowerCase(Locale.ROOT)));
    }

    private static boolean matches(String template, String path) {
        return Pattern.matches(VARIABLE.matcher(template).replaceAll("[^/]+"), path);
    }

    private static int variables(String template) {
        return (int) VARIABLE.matcher(template).results().count();
    }

    /** What keeps a value from fitting a schema. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, this::complete).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    private Schema complete(JsonNode schema) {
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", components);
        return SCHEMAS.getSchema(whole);
    }

    /** A field that is not described is a fault too. */
    private static JsonNode strict(JsonNode components) {
        components.path("schemas").forEach(component -> {
            if (component.has("properties") && !component.has("additionalProperties")) {
                ((ObjectNode) component).put("additionalProperties", false);
            }
        });
        return components;
    }
}
