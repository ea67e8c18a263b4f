package io.targetmonitor.projects.project;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.targetmonitor.kit.events.Envelope;
import io.targetmonitor.kit.events.EventFeed;
import io.targetmonitor.kit.events.History;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;

@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
class ProjectEventsResource {

    private final Projects projects;
    private final EventFeed feed;
    private final History history;
    private final PastProjects past;
    private final AsOf asOf;
    private final Caller caller;

    ProjectEventsResource(
            Projects projects, EventFeed feed, History history, PastProjects past, AsOf asOf, Caller caller) {
        this.past = past;
        this.asOf = asOf;
        this.projects = projects;
        this.feed = feed;
        this.history = history;
        this.caller = caller;
    }

    @GET
    @Path("/events")
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Replays the published events of one's areas, nothing skipped",
            description = "409 `restored` for a cursor from before a restore, with the cursor to go on from.")
    public Page<Envelope> events(
            @Parameter(description = "the `nextCursor` of the page before") @RestQuery String after,
            @Parameter(description = "id of a project") @RestQuery String subject,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return feed.page(Journal.TOPIC, after, subject, limit, caller.scope(), false);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Tells every change of a project: who, when, what from what to what; oldest first",
            description = "With `asOf`, the changes that were known then, by their `businessTime`.")
    public Page<History.Item> history(
            @RestPath UUID id,
            @Parameter(description = AsOf.MEANING, example = "2023-11-10") @RestQuery("asOf") String moment,
            @RestQuery String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var then = asOf.asked(moment);
        if (then.isEmpty()) {
            projects.require(id, caller.scope());
            return history.of(Journal.TOPIC, id.toString(), cursor, limit);
        }
        past.require(id, caller.scope(), then.get());
        return history.asOf(then.get(), Journal.TOPIC, id.toString(), cursor, limit);
    }
}
