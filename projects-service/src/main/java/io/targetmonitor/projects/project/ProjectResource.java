package io.targetmonitor.projects.project;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.targetmonitor.kit.events.Ids;
import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.idempotency.Idempotent;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.BusinessClock;

@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
class ProjectResource {

    private final ProjectChanges changes;
    private final Patching patching;
    private final Caller caller;
    private final BusinessClock clock;

    ProjectResource(ProjectChanges changes, Patching patching, Caller caller, BusinessClock clock) {
        this.clock = clock;
        this.changes = changes;
        this.patching = patching;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Registers a project", description = "409 when the code is taken.")
    public RestResponse<ProjectView> register(
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ProjectForm.class),
                                            examples = @ExampleObject(name = "project", value = Examples.NEW_PROJECT)))
                    ProjectForm form) {
        var facts = form.facts();
        requireMine(facts);
        var project = new Project(Ids.next(), facts);
        return changes.register(project)
                .status(RestResponse.Status.CREATED)
                .location(URI.create("/api/v1/projects/" + project.id()))
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Changes facts of a project",
            description = "A merge patch (RFC 7396) of the fields of registration, with `reason` and `effectiveOn`"
                    + " beside them. A smaller planned investment needs a reason.")
    public RestResponse<ProjectView> amend(
            @RestPath UUID id,
            @RestHeader("If-Match") String ifMatch,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(implementation = ProjectForm.class),
                                            examples = @ExampleObject(name = "less", value = Examples.PATCH)))
                    ObjectNode patch)
            throws JsonProcessingException {
        var project = changes.open(id);
        Etag.require(ifMatch, project.sequence());
        var because = patching.because(patch);
        var facts = patching.patched(ProjectForm.of(project.facts()), patch, ProjectForm.class)
                .facts();
        requireMine(facts);
        return changes.apply(project, it -> it.amend(facts, because, clock.today()));
    }

    private void requireMine(Facts facts) {
        caller.requireWritable(facts.area());
        caller.requireDepartment(facts.department());
    }
}
