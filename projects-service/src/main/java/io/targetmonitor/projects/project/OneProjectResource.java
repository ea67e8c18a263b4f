package io.targetmonitor.projects.project;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;

@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
class OneProjectResource {

    private static final String AS_KNOWN = "With `asOf` everything is as known then, the area that decides who may see"
            + " it too; the states of milestones are those of that day. Such an answer has no `ETag`, for the past cannot"
            + " be changed. 404 when it was not registered yet.";

    private final Projects projects;
    private final PastProjects past;
    private final ProjectChanges changes;
    private final Caller caller;
    private final AsOf asOf;

    OneProjectResource(Projects projects, PastProjects past, ProjectChanges changes, Caller caller, AsOf asOf) {
        this.projects = projects;
        this.past = past;
        this.changes = changes;
        this.caller = caller;
        this.asOf = asOf;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Shows a project with its milestones and what holds it up", description = AS_KNOWN)
    public RestResponse<ProjectView> show(
            @RestPath UUID id,
            @Parameter(description = AsOf.MEANING, example = "2023-11-10") @RestQuery("asOf") String moment) {
        return asOf.asked(moment)
                .map(then -> ResponseBuilder.ok(past.require(id, caller.scope(), then)))
                .orElseGet(() -> changes.answer(projects.require(id, caller.scope())))
                .build();
    }

    @GET
    @Path("/by-code/{code}")
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Shows the project with this code", description = AS_KNOWN)
    public RestResponse<ProjectView> showByCode(
            @RestPath String code,
            @Parameter(description = AsOf.MEANING, example = "2023-11-10") @RestQuery("asOf") String moment) {
        return asOf.asked(moment)
                .map(then -> ResponseBuilder.ok(past.require(code, caller.scope(), then)))
                .orElseGet(() -> changes.answer(projects.require(code, caller.scope())))
                .build();
    }
}
