package io.targetmonitor.targets.ranking;

import java.time.Year;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.moment.Moments;

@Path("/api/v1/rankings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rankings")
class RankingResource {

    private final Peers peers;
    private final Moments moments;
    private final Caller caller;

    RankingResource(Peers peers, Moments moments, Caller caller) {
        this.peers = peers;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Ranks areas by an indicator",
            description = "The `peers` of an indicator that ranks another one, else those with values directly under"
                    + " `parent`. Places are shared, 1, 2, 2, 4; the higher value is the better one. The values are"
                    + " those of the newest month in `period` (this year if left out) for which any of them has one;"
                    + " while one is missing, all places are `provisional`. A place is the one among all, also where"
                    + " some rows are not yours to see.")
    public RankingTable show(
            @RestQuery @Parameter(required = true, example = "START_RATE") String indicator,
            @RestQuery @Parameter(example = "4407") String parent,
            @RestQuery @Parameter(example = "2023-08") String period,
            @RestQuery @Parameter(description = AsOf.MEANING, example = "2023-11-10") String asOf) {
        if (indicator == null || indicator.isBlank()) {
            throw Refusal.invalid("indicator", "required");
        }
        var moment = moments.asked(asOf);
        var above = parent == null ? null : parse("parent", "area-form", parent, Area::parse);
        var during = period == null
                ? Period.parse(Year.from(moment.today()).toString())
                : parse("period", "period-form", period, Period::parse);
        var group = peers.group(indicator, above, during, moment);
        var newest = group.tables(Peers.window(during)).stream()
                .filter(table -> during.contains(table.through()))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return RankingTable.of(moment.known(), group.ranked().code(), above, during, newest, caller.scope());
    }

    private static <T> T parse(String field, String code, String text, Function<String, T> form) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(field, code);
        }
    }
}
