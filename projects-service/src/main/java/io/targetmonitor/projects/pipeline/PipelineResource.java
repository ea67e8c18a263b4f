package io.targetmonitor.projects.pipeline;

import javax.sql.DataSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.kit.time.BusinessClock;
import io.targetmonitor.projects.known.AsKnown;
import io.targetmonitor.projects.project.Filters;

@Path("/api/v1/pipeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pipeline")
class PipelineResource {

    private static final int MOST_GROUPS = 5_000;

    private final Caller caller;
    private final AsOf asOf;
    private final BusinessClock clock;
    private final DataSource database;

    PipelineResource(Caller caller, AsOf asOf, BusinessClock clock, DataSource database) {
        this.caller = caller;
        this.asOf = asOf;
        this.clock = clock;
        this.database = database;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Counts projects and sums their money and land by furthest stage, or by something else",
            description = "All projects but those withdrawn or merged, as known at `asOf`; suspended ones count.")
    public Pipeline pipeline(
            @Parameter(description = "everything inside it", example = "440784") @RestQuery String area,
            @Parameter(description = AsOf.MEANING, example = "2023-11-10") @RestQuery("asOf") String moment,
            @Parameter(description = "`stage`, `town`, `category` or `track`") @RestQuery @DefaultValue("stage")
                    String by) {
        var instant = asOf.of(moment);
        var known = new AsKnown(caller.scope().within(Filters.area(area)), instant, clock.dayOf(instant));
        var pipeline = Pipeline.of(known, By.parse(by), database, MOST_GROUPS + 1);
        if (pipeline.items().size() > MOST_GROUPS) {
            throw Refusal.invalid("area", "narrow-the-area", MOST_GROUPS);
        }
        return pipeline;
    }
}
