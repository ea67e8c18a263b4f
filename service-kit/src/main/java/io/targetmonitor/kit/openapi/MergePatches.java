package io.targetmonitor.kit.openapi;

import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * A merge patch (RFC 7396) is written with the form of the whole, but has only the fields that change; null takes one away that
 * need not be there.
 */
final class MergePatches {

    private static final String MEDIA_TYPE = "application/merge-patch+json";
    private static final String REFERENCE = "#/components/schemas/";

    private MergePatches() {}

    /** Gives each patch a schema of its own. */
    static void describe(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> Optional.ofNullable(operation.getRequestBody()).stream())
                .flatMap(body -> Optional.ofNullable(body.getContent().getMediaType(MEDIA_TYPE)).stream())
                .forEach(content -> describe(api, content));
    }

    private static void describe(OpenAPI api, MediaType content) {
        var whole = content.getSchema().getRef().substring(REFERENCE.length());
        api.getComponents()
                .addSchema(
                        whole + "Patch",
                        patchOf(api.getComponents().getSchemas().get(whole)));
        content.setSchema(OASFactory.createSchema().ref(whole + "Patch"));
    }

    private static Schema patchOf(Schema whole) {
        var needed = Optional.ofNullable(whole.getRequired()).orElse(List.of());
        var patch = OASFactory.createSchema().addType(SchemaType.OBJECT);
        whole.getProperties()
                .forEach((name, value) ->
                        patch.addProperty(name, needed.contains(name) ? value : Schemas.orNull(value)));
        return patch;
    }
}
