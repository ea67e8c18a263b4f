package io.targetmonitor.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** JSON Schemas of custom resources in the folder {@code shared/crd-schemas} beside the checkout. */
final class CustomSchemas {

    static final Path FOLDER =
            Rendered.FOLDER.resolve("../../../shared/crd-schemas").normalize();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    private CustomSchemas() {}

    static boolean there() {
        return Files.isDirectory(FOLDER);
    }

    /** Of a custom resource; strict: a field it does not name is a fault. */
    static Optional<Schema> of(Manifest manifest) {
        var group = manifest.apiVersion().substring(0, manifest.apiVersion().indexOf('/'));
        var version = manifest.apiVersion().substring(manifest.apiVersion().indexOf('/') + 1);
        var file = FOLDER.resolve(group).resolve(manifest.kind().toLowerCase(Locale.ROOT) + "_" + version + ".json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(REGISTRY.getSchema(strict(JSON.readTree(file.toFile()), true)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode strict(JsonNode schema, boolean root) {
        schema.forEach(part -> strict(part, false));
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            object.put("additionalProperties", false);
        }
        if (root && schema.path("properties") instanceof ObjectNode properties) {
            // every object has these, and the API server checks them by itself
            List.of("apiVersion", "kind", "metadata").forEach(field -> properties.set(field, JSON.createObjectNode()));
        }
        return schema;
    }
}
