package io.targetmonitor.projects.blocker;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.targetmonitor.kit.events.Ids;
import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.idempotency.Idempotent;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.BusinessClock;
import io.targetmonitor.projects.project.BlockerView;
import io.targetmonitor.projects.project.Patching;
import io.targetmonitor.projects.project.ProjectChanges;
import io.targetmonitor.projects.project.ProjectView;
import io.targetmonitor.projects.project.Projects;

@Path("/api/v1/projects/{id}/blockers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Blockers")
class BlockerResource {

    private static final String RAISED = """
            {
              "kind": "ENERGY_QUOTA", "text": "能耗指标未落实", "need": "3200吨标准煤/年", "needAmount": 3200,
              "needUnit": "吨标准煤/年", "owner": "市发展和改革局", "level": "LEADER", "due": "2023-06-30"
            }
            """;
    private static final String CLEARED = """
            {"resolution": "市级协调会解决", "clearedOn": "2023-06-20"}
            """;

    private final Projects projects;
    private final ProjectChanges changes;
    private final Patching patching;
    private final Caller caller;
    private final BusinessClock clock;

    BlockerResource(Projects projects, ProjectChanges changes, Patching patching, Caller caller, BusinessClock clock) {
        this.projects = projects;
        this.caller = caller;
        this.changes = changes;
        this.patching = patching;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Reports what holds a project up")
    public RestResponse<ProjectView> raise(
            @RestPath UUID id,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = BlockerForm.class),
                                            examples = @ExampleObject(name = "energy", value = RAISED)))
                    BlockerForm form) {
        var project = changes.open(id);
        var blocker = form.blocker(clock.today());
        if (blocker.isCleared()) {
            throw Refusal.invalid("resolution", "not-raised-yet");
        }
        var blockerId = Ids.next();
        changes.apply(project, it -> it.raise(blockerId, blocker));
        return changes.answer(project)
                .status(RestResponse.Status.CREATED)
                .location(URI.create("/api/v1/projects/%s/blockers/%s".formatted(id, blockerId)))
                .build();
    }

    @GET
    @Path("/{bid}")
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Shows what holds a project up, with the `ETag` of the project")
    public RestResponse<BlockerView> show(@RestPath UUID id, @RestPath UUID bid) {
        var project = projects.require(id, caller.scope());
        return ResponseBuilder.ok(BlockerView.of(bid, project.blocker(bid)))
                .header(HttpHeaders.ETAG, Etag.of(project.sequence()))
                .build();
    }

    @PATCH
    @Path("/{bid}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Changes or clears what holds a project up",
            description =
                    "A merge patch; `If-Match` names the state of the project. With a `resolution` it is cleared.")
    public RestResponse<ProjectView> change(
            @RestPath UUID id,
            @RestPath UUID bid,
            @RestHeader("If-Match") String ifMatch,
            @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(implementation = BlockerForm.class),
                                            examples = @ExampleObject(name = "cleared", value = CLEARED)))
                    ObjectNode patch)
            throws JsonProcessingException {
        var project = changes.open(id);
        var before = project.blocker(bid);
        Etag.require(ifMatch, project.sequence());
        var because = patching.because(patch);
        var changed = patching.patched(BlockerForm.of(before), patch, BlockerForm.class)
                .blocker(clock.today());
        return changes.apply(project, it -> it.change(bid, changed, because));
    }
}
