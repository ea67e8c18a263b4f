package io.targetmonitor.targets.target;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.idempotency.Idempotent;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;

@Path("/api/v1/targets/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
class DecisionResource {

    private static final String FLOOD = """
            {
              "scope": "2023年下半年进度", "reason": "台风致施工停工", "document": "鹤府办〔2023〕61号", "until": "2099-12-31"
            }
            """;
    private static final String YELLOW = """
            {"light": "YELLOW", "reason": "已现场核实，材料在途", "until": "2099-12-31"}
            """;

    private final DecisionBook book;
    private final Caller caller;

    DecisionResource(DecisionBook book, Caller caller) {
        this.book = book;
        this.caller = caller;
    }

    @POST
    @Path("/exemptions")
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Enters an approved exemption",
            description =
                    "Known from now on and in force up to and with `until`; the computed light stays as it is, and"
                            + " the assessment shows the `exemption` beside it. A later one takes its place.")
    public RestResponse<TargetView> exempt(
            @RestPath UUID id,
            @RestHeader("If-Match") String ifMatch,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ExemptionForm.class),
                                            examples = @ExampleObject(name = "flood", value = FLOOD)))
                    ExemptionForm form) {
        return created(book.exempt(id, form, ifMatch, caller.scope(), caller.name()));
    }

    @POST
    @Path("/overrides")
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Puts a light over the computed one",
            description = "Known from now on and in force up to and with `until`; `light` is the one set, and"
                    + " `computedLight` stays visible. A later one takes its place.")
    public RestResponse<TargetView> override(
            @RestPath UUID id,
            @RestHeader("If-Match") String ifMatch,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = OverrideForm.class),
                                            examples = @ExampleObject(name = "yellow", value = YELLOW)))
                    OverrideForm form) {
        return created(book.override(id, form, ifMatch, caller.scope(), caller.name()));
    }

    private static RestResponse<TargetView> created(TargetView target) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, target)
                .location(URI.create("/api/v1/targets/" + target.id()))
                .header("ETag", Etag.of(target.sequence()))
                .build();
    }
}
