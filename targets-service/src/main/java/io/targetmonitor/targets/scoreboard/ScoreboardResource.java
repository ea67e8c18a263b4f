package io.targetmonitor.targets.scoreboard;

import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.http.ContentTags;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.moment.Moments;
import io.targetmonitor.targets.target.TargetReader;
import io.targetmonitor.targets.target.TargetSearch;

@Path("/api/v1/scoreboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Scoreboard")
class ScoreboardResource {

    private static final int MAX_ROWS = 2_000;

    private final TargetReader reader;
    private final Moments moments;
    private final Caller caller;
    private final ContentTags tags;

    ScoreboardResource(TargetReader reader, Moments moments, Caller caller, ContentTags tags) {
        this.reader = reader;
        this.moments = moments;
        this.caller = caller;
        this.tags = tags;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Shows how the targets of an area stand",
            description = "Targets whose period overlaps `period` and those without one; `exact=true` only those of"
                    + " that very period. That area itself, with `children=true` its direct children too, with"
                    + " `deep=true` all below. More than 2,000 rows are refused: narrow the area. The `ETag` names the"
                    + " rows, whenever they are asked for.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Scoreboard.class)))
    @APIResponse(responseCode = "304", description = "What `If-None-Match` names would be shown again")
    public RestResponse<Scoreboard> show(
            @RestQuery @Parameter(example = "2023") String period,
            @RestQuery @Parameter(required = true, example = "440784") String area,
            @RestQuery @Parameter(description = AsOf.MEANING, example = "2023-11-10") String asOf,
            @RestQuery @DefaultValue("false") boolean children,
            @RestQuery @DefaultValue("false") boolean deep,
            @RestQuery @DefaultValue("false") boolean exact,
            @Context Request request) {
        var moment = moments.asked(asOf);
        var search = TargetSearch.visibleTo(caller.scope(), moment).standing().byArea();
        within(search, required("area", area, Area::parse), children, deep);
        if (exact) {
            search.exactlyOf(required("period", period, Period::parse));
        } else if (period != null) {
            search.during(required("period", period, Period::parse));
        }
        var targets = reader.board(search, moment, MAX_ROWS + 1);
        if (targets.size() > MAX_ROWS) {
            throw Refusal.invalid("area", "narrow-the-area", MAX_ROWS);
        }
        var board = Scoreboard.of(moment.known(), targets);
        var tag = tags.of(board.items());
        if (isSeen(request, tag)) {
            return ResponseBuilder.<Scoreboard>notModified().tag(tag).build();
        }
        return ResponseBuilder.ok(board).tag(tag).build();
    }

    /** Only of {@code If-None-Match}: there is nothing here that an {@code If-Match} could protect. */
    private static boolean isSeen(Request request, EntityTag tag) {
        var answer = request.evaluatePreconditions(tag);
        return answer != null && answer.build().getStatus() == RestResponse.StatusCode.NOT_MODIFIED;
    }

    private static void within(TargetSearch search, Area area, boolean children, boolean deep) {
        if (deep) {
            search.inAndBelow(area);
        } else if (children) {
            search.ofAndChildrenOf(area);
        } else {
            search.of(area);
        }
    }

    private static <T> T required(String field, String text, Function<String, T> form) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(field, "required");
        }
        try {
            return form.apply(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(field, field + "-form");
        }
    }
}
