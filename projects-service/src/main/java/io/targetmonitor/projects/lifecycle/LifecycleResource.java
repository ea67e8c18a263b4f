package io.targetmonitor.projects.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.idempotency.Idempotent;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.BusinessClock;
import io.targetmonitor.projects.project.Because;
import io.targetmonitor.projects.project.Days;
import io.targetmonitor.projects.project.Project;
import io.targetmonitor.projects.project.ProjectChanges;
import io.targetmonitor.projects.project.ProjectEvent;
import io.targetmonitor.projects.project.ProjectView;

@Path("/api/v1/projects/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Life of a project")
class LifecycleResource {

    private static final String TURN = """
            {"reason": "投资方股权变更，暂停调度", "date": "2023-07-01"}
            """;
    private static final String MERGER = """
            {"into": "01862c53-5c00-7505-8000-000000000005", "reason": "同一信用代码同一地块", "date": "2023-07-11"}
            """;

    private final ProjectChanges changes;
    private final BusinessClock clock;

    LifecycleResource(ProjectChanges changes, BusinessClock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @POST
    @Path("/suspend")
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Pauses a project: nothing of it is late until it goes on")
    public RestResponse<ProjectView> suspend(
            @RestPath UUID id,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Turn.class),
                                            examples = @ExampleObject(name = "turn", value = TURN)))
                    Turn turn) {
        return turn(id, turn, Project::suspend);
    }

    @POST
    @Path("/resume")
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Lets a suspended project go on")
    public RestResponse<ProjectView> resume(
            @RestPath UUID id,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Turn.class),
                                            examples = @ExampleObject(name = "turn", value = TURN)))
                    Turn turn) {
        return turn(id, turn, Project::resume);
    }

    @POST
    @Path("/withdraw")
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Gives a project up: it counts no more")
    public RestResponse<ProjectView> withdraw(
            @RestPath UUID id,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Turn.class),
                                            examples = @ExampleObject(name = "turn", value = TURN)))
                    Turn turn) {
        return turn(id, turn, Project::withdraw);
    }

    @POST
    @Path("/merge")
    @Transactional
    @Idempotent
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Ends a project that is part of another: only the other one counts")
    public RestResponse<ProjectView> merge(
            @RestPath UUID id,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Merger.class),
                                            examples = @ExampleObject(name = "merger", value = MERGER)))
                    Merger merger) {
        if (merger.into().equals(id)) {
            throw Refusal.invalid("into", "merge-into-itself");
        }
        var pair = changes.open(id, merger.into());
        var because = because(merger.reason(), merger.date());
        return changes.apply(pair.project(), it -> it.mergeInto(pair.other(), because));
    }

    private RestResponse<ProjectView> turn(
            UUID id, Turn turn, BiFunction<Project, Because, Optional<ProjectEvent>> act) {
        var project = changes.open(id);
        var because = because(turn.reason(), turn.date());
        return changes.apply(project, it -> act.apply(it, because));
    }

    private Because because(String reason, LocalDate date) {
        Days.requirePast("date", date, clock.today());
        return Because.of(reason, date);
    }
}
