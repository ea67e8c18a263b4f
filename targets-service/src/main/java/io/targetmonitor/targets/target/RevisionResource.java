package io.targetmonitor.targets.target;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.idempotency.Idempotent;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.targets.moment.Moments;

@Path("/api/v1/targets/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
class RevisionResource {

    private static final String LESS = """
            {"value": 1800, "reason": "上级调减用地指标", "decidedOn": "2022-12-20"}
            """;

    private final PlanBook book;
    private final TargetReader reader;
    private final Moments moments;
    private final Caller caller;

    RevisionResource(PlanBook book, TargetReader reader, Moments moments, Caller caller) {
        this.book = book;
        this.reader = reader;
        this.moments = moments;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Puts a new plan in force, with a reason",
            description = "Only what changes is named: what is left out stays, null takes away; `code`, `indicator` and"
                    + " `area` never change. `decidedOn` is the document's date, today if left out. The new plan is"
                    + " known from now on: an `asOf` before now is still judged by the plan before. Where the period is"
                    + " over and judged, or the target withdrawn: 409.")
    public RestResponse<TargetView> revise(
            @RestPath UUID id,
            @RestHeader("If-Match") String ifMatch,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = RevisionForm.class),
                                            examples = @ExampleObject(name = "less", value = LESS)))
                    ObjectNode revision)
            throws JsonProcessingException {
        var target = book.revise(id, revision, ifMatch, caller.scope(), caller.name());
        return ResponseBuilder.create(RestResponse.Status.CREATED, target)
                .location(URI.create("/api/v1/targets/" + id))
                .header("ETag", Etag.of(target.sequence()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Lists the plans of a target, the original one first, and why each took over")
    public Page<PlanView> plans(
            @RestPath UUID id,
            @RestQuery @Parameter(description = AsOf.MEANING, example = "2023-09-10") String asOf,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor) {
        var moment = moments.asked(asOf);
        var rows = reader.plans(id, caller.scope(), after(cursor), limit + 1, moment);
        return Page.of(rows, limit, last -> Cursor.of(last.version()));
    }

    private static int after(String cursor) {
        try {
            return cursor == null ? 0 : Integer.parseInt(Cursor.parse(cursor, 1).get(0));
        } catch (NumberFormatException e) {
            throw Cursor.unknown();
        }
    }
}
