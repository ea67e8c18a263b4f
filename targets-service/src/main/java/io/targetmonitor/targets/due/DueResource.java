package io.targetmonitor.targets.due;

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
import org.jboss.resteasy.reactive.RestQuery;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.targets.moment.Moments;
import io.targetmonitor.targets.target.TargetSearch;

@Path("/api/v1/observations/due")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations")
class DueResource {

    private static final String ME = "me";

    private final DueList list;
    private final Moments moments;
    private final Caller caller;

    DueResource(DueList list, Moments moments, Caller caller) {
        this.list = list;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Lists the figures that are due or late, and from whom",
            description = "Of the targets that stand in one's own areas, by indicator, area and period: each figure"
                    + " after the last one that came in whose month or quarter is over. `DUE` until its due day, `LATE`"
                    + " from the day after; days are working days of the Chinese calendar. A later figure makes up for"
                    + " those before it, as it speaks for all the time up to its end: a month that was skipped over is not"
                    + " asked for. Of a series that nobody has kept for years, the first 24 figures are.")
    public Page<DueRow> list(
            @RestQuery @Parameter(example = "440784") String area,
            @RestQuery @Parameter(example = "me") String department,
            @RestQuery @Parameter(description = AsOf.MEANING, example = "2023-08-16") String asOf,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor) {
        var moment = moments.asked(asOf);
        var inside = area == null ? null : parse(area);
        var mine = ME.equals(department) ? caller.department().orElse("") : department;
        var rows = list.rows(
                () -> TargetSearch.inside(caller.scope(), moment)
                        .standing()
                        .inAndBelow(inside)
                        .keptBy(mine),
                Place.of(cursor),
                limit + 1,
                moment);
        return Page.of(rows, limit, Place::cursor);
    }

    private static Area parse(String area) {
        try {
            return Area.parse(area);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("area", "area-form");
        }
    }
}
