package io.targetmonitor.targets.lineage;

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

import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.targets.moment.Moments;
import io.targetmonitor.targets.project.Lineage;

@Path("/api/v1/targets/{id}/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
class ContributionResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final ContributionList list;
    private final Moments moments;
    private final Caller caller;

    ContributionResource(ContributionList list, Moments moments, Caller caller) {
        this.list = list;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Lists the projects behind a derived number, and those that fell out and why",
            description =
                    "`IN`: it counts. `WAITING`: in the cohort of a rate, without the stage. `OUT`: it counted and"
                            + " does so no longer, with the reason: `WITHDRAWN`, `MERGED`, `MILESTONE_WITHDRAWN`,"
                            + " `MILESTONE_MOVED`, `AREA_CHANGED`, `AMENDED` below the threshold, `RECLASSIFIED`. Only projects"
                            + " in one's own areas are listed. A target that is not derived from projects: 409.")
    public Page<Lineage> list(
            @RestPath UUID id,
            @RestQuery @Parameter(description = AsOf.MEANING, example = "2023-11-10") String asOf,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor) {
        var rows = list.rows(id, after(cursor), limit + 1, caller.scope(), moments.asked(asOf));
        return Page.of(rows, limit, last -> Cursor.of(last.projectId()));
    }

    private static UUID after(String cursor) {
        try {
            return cursor == null
                    ? FIRST
                    : UUID.fromString(Cursor.parse(cursor, 1).get(0));
        } catch (IllegalArgumentException e) {
            throw Cursor.unknown();
        }
    }
}
