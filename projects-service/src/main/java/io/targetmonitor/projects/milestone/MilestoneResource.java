package io.targetmonitor.projects.milestone;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
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

import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.BusinessClock;
import io.targetmonitor.projects.project.ProjectChanges;
import io.targetmonitor.projects.project.ProjectView;
import io.targetmonitor.projects.schedule.MilestoneKind;

@Path("/api/v1/projects/{id}/milestones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Milestones")
class MilestoneResource {

    private static final String ACHIEVED = """
            {
              "planned": "2023-03-31", "achieved": "2023-05-18", "commitment": "PUSH",
              "otherDates": [{"basis": "CEREMONY", "on": "2023-02-03"}],
              "evidence": [{"kind": "PERMIT", "reference": "施工许可证 演示-2023-021"}]
            }
            """;
    private static final String RELATIVE = """
            {"planned": {"anchor": "STARTED", "after": "P1Y"}, "name": "一年试产", "commitment": "PUSH"}
            """;

    private final ProjectChanges changes;
    private final BusinessClock clock;

    MilestoneResource(ProjectChanges changes, BusinessClock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @PUT
    @Path("/{kind}")
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Plans a milestone or reports that it was reached",
            description = "The whole milestone; the same again changes nothing. Taking an achievement back needs a"
                    + " reason, and so does an order of achievements that cannot be.")
    public RestResponse<ProjectView> put(
            @RestPath UUID id,
            @RestPath MilestoneKind kind,
            @RestHeader("If-Match") String ifMatch,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = MilestoneForm.class),
                                            examples = {
                                                @ExampleObject(name = "achieved", value = ACHIEVED),
                                                @ExampleObject(name = "relative", value = RELATIVE)
                                            }))
                    MilestoneForm form) {
        var project = changes.open(id);
        Etag.check(ifMatch, project.sequence());
        var known = project.has(kind);
        var milestone = form.milestone(kind, clock.today());
        var answer = changes.apply(project, it -> it.plan(kind, milestone, form.reason()));
        return known ? answer : created(answer);
    }

    private static RestResponse<ProjectView> created(RestResponse<ProjectView> answer) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, answer.getEntity())
                .header("ETag", Etag.of(answer.getEntity().sequence()))
                .build();
    }
}
