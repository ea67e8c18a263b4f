package io.targetmonitor.projects.occasion;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.BusinessClock;
import io.targetmonitor.projects.project.Days;

@Path("/api/v1/occasions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Occasions")
class OccasionResource {

    private static final String KICKOFF = """
            {
              "name": "2023年第一季度重大项目集中签约开工活动", "date": "2023-02-03", "projectsCount": 53,
              "amount": 26300000000, "tag": "KICKOFF-2023-02-03", "area": "440784"
            }
            """;

    private final Occasions occasions;
    private final Caller caller;
    private final BusinessClock businessClock;
    private final Clock clock;

    OccasionResource(Occasions occasions, Caller caller, BusinessClock businessClock, Clock clock) {
        this.occasions = occasions;
        this.caller = caller;
        this.businessClock = businessClock;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Lists the occasions of one's areas and those of everywhere, by code")
    public Page<OccasionView> list(
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor) {
        var after = cursor == null ? "" : Cursor.parse(cursor, 1).get(0);
        var rows = occasions.visible(caller.scope(), after, limit);
        return Page.of(rows, limit, last -> Cursor.of(last.code())).map(Occasion::view);
    }

    @PUT
    @Path("/{code}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Records an occasion",
            description = "A fact beside the projects, not the sum of them. Without an area it is of everywhere, which"
                    + " only those may write who may write everywhere.")
    public RestResponse<OccasionView> put(
            @RestPath @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._-]{0,63}") String code,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = OccasionForm.class),
                                            examples = @ExampleObject(name = "kick-off", value = KICKOFF)))
                    OccasionForm form) {
        var known = occasions.findByIdOptional(code);
        if (known.filter(occasion -> !occasion.isVisibleTo(caller.scope())).isPresent()) {
            throw Refusal.notFound();
        }
        known.ifPresent(occasion -> requireWritable(occasion.area().orElse(null)));
        requireWritable(form.area());
        Days.requirePast("date", form.date(), businessClock.today());
        var occasion = known.orElseGet(() -> new Occasion(code));
        occasion.tell(form, caller.name(), clock.instant(), businessClock.now());
        if (known.isEmpty()) {
            occasions.add(occasion);
        }
        return RestResponse.status(
                known.isEmpty() ? RestResponse.Status.CREATED : RestResponse.Status.OK, occasion.view());
    }

    private void requireWritable(Area area) {
        if (area != null) {
            caller.requireWritable(area);
        } else if (!caller.scope().everywhere()) {
            throw Refusal.forbidden("area-not-yours", "*");
        }
    }
}
