package io.targetmonitor.targets.cascade;

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

@Path("/api/v1/targets/{id}/breakdown")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
class BreakdownResource {

    private final Cascade cascade;
    private final Moments moments;
    private final Caller caller;

    BreakdownResource(Cascade cascade, Moments moments, Caller caller) {
        this.cascade = cascade;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Shows what a target is divided into, and who holds it up",
            description = "`byArea`: targets of the same indicator that name this one as `parent`, and those of the"
                    + " areas directly below for the same period without a parent. `byYear`: those of the same area for"
                    + " parts of the period. `coverage` is the sum of the parts in percent of the whole; rates and"
                    + " places are listed and never summed.")
    public Breakdown show(
            @RestPath UUID id, @RestQuery @Parameter(description = AsOf.MEANING, example = "2023-11-10") String asOf) {
        return cascade.of(id, caller.scope(), moments.asked(asOf));
    }
}
