package io.targetmonitor.targets.target;

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

import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.targets.moment.Moments;

@Path("/api/v1/targets/{id}/trajectory")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
class TrajectoryResource {

    private final Prospects prospects;
    private final Moments moments;
    private final Caller caller;

    TrajectoryResource(Prospects prospects, Moments moments, Caller caller) {
        this.prospects = prospects;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Draws a target: what the plan wants, what was reached, what may come",
            description =
                    "Month by month, as known at `asOf`. The band starts after the last month with data and ends with"
                            + " the forecast of the assessment; without one it is empty and `basis` says why.")
    public Trajectory show(
            @RestPath UUID id, @RestQuery @Parameter(description = AsOf.MEANING, example = "2023-09-10") String asOf) {
        return prospects.trajectory(id, caller.scope(), moments.asked(asOf));
    }
}
