package io.targetmonitor.targets.target;

import java.util.function.Function;

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
import io.targetmonitor.kit.events.Envelope;
import io.targetmonitor.kit.events.EventFeed;
import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Light;
import io.targetmonitor.targets.event.Topic;
import io.targetmonitor.targets.moment.Moments;

@Path("/api/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Targets")
class TargetListResource {

    private static final String ME = "me";

    private final TargetList list;
    private final EventFeed feed;
    private final Moments moments;
    private final Caller caller;

    TargetListResource(TargetList list, EventFeed feed, Moments moments, Caller caller) {
        this.list = list;
        this.feed = feed;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Lists targets and where they stand, by code",
            description = "`period` finds those that overlap it and those without one; `leader=me` and"
                    + " `department=me` mean the post and department of the token.")
    public Page<TargetView> list(
            @RestQuery @Parameter(example = "HS23-T14") String code,
            @RestQuery @Parameter(example = "2023") String period,
            @RestQuery @Parameter(example = "440784") String area,
            @RestQuery @Parameter(example = "INDUSTRIAL_LAND_SUPPLY") String indicator,
            @RestQuery @Parameter(example = "RED") String light,
            @RestQuery @Parameter(example = "me") String leader,
            @RestQuery @Parameter(example = "me") String department,
            @RestQuery @Parameter(description = AsOf.MEANING, example = "2023-11-10") String asOf,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor) {
        var moment = moments.asked(asOf);
        var during = period == null ? null : parse("period", period, Period::parse);
        var inside = area == null ? null : parse("area", area, Area::parse);
        var rows = list.rows(
                () -> TargetSearch.visibleTo(caller.scope(), moment)
                        .called(code)
                        .during(during)
                        .inAndBelow(inside)
                        .measuredBy(indicator)
                        .ledBy(ME.equals(leader) ? caller.post().orElse("") : leader)
                        .keptBy(ME.equals(department) ? caller.department().orElse("") : department),
                cursor == null ? null : Cursor.parse(cursor, 1).get(0),
                light == null ? null : parse("light", light, Light::valueOf),
                limit + 1,
                moment);
        return Page.of(rows, limit, last -> Cursor.of(last.code()));
    }

    @GET
    @Path("/events")
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Replays the events of indicators, targets and observations, in order, nothing skipped",
            description = "The same envelopes as on the topic `targets.events.v1`, of one's areas and those above.")
    public Page<Envelope> events(
            @RestQuery @Parameter(description = "nextCursor of the page before") String after,
            @RestQuery @Parameter(example = "INDUSTRIAL_LAND_SUPPLY/440784/2023-08") String subject,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return feed.page(Topic.NAME, after, subject, limit, caller.scope(), true);
    }

    private static <T> T parse(String field, String text, Function<String, T> form) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(field, field + "-form");
        }
    }
}
