package io.targetmonitor.targets.observation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.moment.Moments;

@Path("/api/v1/observations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations")
class ObservationResource {

    private static final String AUGUST = """
            {"value": 960, "basis": "contracted", "publishedAt": "2023-09-06T08:00:00Z", "source": "自然资源局月报"}
            """;
    private static final String REVISED = """
            {
              "value": 900, "reported": {"value": 60, "unit": "ha"}, "basis": "contracted", "status": "REVISED",
              "publishedAt": "2023-09-20T01:00:00Z", "reason": "一宗60亩合同解除"
            }
            """;

    private static final String OFFICIAL = """
            {"value": 41, "source": "招商办月报"}
            """;

    private final Intake intake;
    private final Observations observations;
    private final Reconciliation reconciliation;
    private final Moments moments;
    private final Caller caller;

    ObservationResource(
            Intake intake, Observations observations, Reconciliation reconciliation, Moments moments, Caller caller) {
        this.intake = intake;
        this.observations = observations;
        this.reconciliation = reconciliation;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Lists observed values by indicator, area and month",
            description = "Each as in force at `asOf`; with `vintages=true` all that were published by then.")
    public Page<ObservationView> list(
            @RestQuery @Parameter(example = "INDUSTRIAL_LAND_SUPPLY") String indicator,
            @RestQuery @Parameter(example = "440784") String area,
            @RestQuery @Parameter(example = "2023") String period,
            @RestQuery @Parameter(description = AsOf.MEANING, example = "2023-09-10") String asOf,
            @RestQuery @DefaultValue("false") boolean vintages,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor) {
        var moment = moments.asked(asOf);
        var search = Search.visibleTo(caller.scope(), moment)
                .latest(vintages)
                .of(indicator)
                .in(area == null ? null : Draft.parse("area", area, Area::parse))
                .within(period == null ? null : Draft.parse("period", period, Period::parse))
                .after(Keys.of(cursor));
        var page = Page.of(observations.search(search, limit + 1), limit, Keys::cursor);
        return new Page<>(reconciliation.views(page.items(), moment), page.nextCursor());
    }

    @PUT
    @Path("/{indicator}/{area}/{period}")
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Records one value through the end of a period",
            description =
                    "Periods that end on one day, as `2023-03` and `2023-Q1`, name one value, which keeps the name it got"
                            + " first. A second value is a new vintage and both stay; the same value again changes nothing, and"
                            + " without `status` leaves it as settled as it is; any other value is `PRELIMINARY` then. `value`"
                            + " is in the indicator's unit, `reported` as it came in. A cumulative value below that of an"
                            + " earlier month of the same basis needs a `reason`. `If-Match` names the vintage in force.")
    public RestResponse<ObservationView> record(
            @RestPath @Parameter(example = "INDUSTRIAL_LAND_SUPPLY") String indicator,
            @RestPath @Parameter(example = "440784") String area,
            @RestPath @Parameter(example = "2023-08") String period,
            @RestHeader("If-Match") String ifMatch,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ObservationForm.class),
                                            examples = {
                                                @ExampleObject(name = "first", value = AUGUST),
                                                @ExampleObject(name = "revised", value = REVISED)
                                            }))
                    ObservationForm form) {
        var draft = mine(form.draft(indicator, area, period));
        return answer(intake.takeOne(draft, ifMatch, caller.name()));
    }

    @PUT
    @Path("/{indicator}/{area}/{period}/official")
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Records what an office says beside a derived value",
            description = "Only the derived value is judged; the assessment and the list of values show both and the"
                    + " difference. An indicator that is not derived from projects: 409.")
    public RestResponse<ObservationView> recordOfficial(
            @RestPath @Parameter(example = "LARGE_PROJECTS") String indicator,
            @RestPath @Parameter(example = "440784") String area,
            @RestPath @Parameter(example = "2023-08") String period,
            @RestHeader("If-Match") String ifMatch,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ObservationForm.class),
                                            examples = @ExampleObject(name = "official", value = OFFICIAL)))
                    ObservationForm form) {
        var draft = mine(form.draft(indicator, area, period).official());
        return answer(intake.takeOfficial(draft, ifMatch, caller.name()));
    }

    private Draft mine(Draft draft) {
        if (!caller.scope().covers(draft.series().area())) {
            throw Refusal.notFound();
        }
        return draft;
    }

    private static RestResponse<ObservationView> answer(Intake.Taken taken) {
        var view = taken.observation();
        return ResponseBuilder.create(
                        taken.isNew() && view.vintage() == 1 ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        view)
                .header("ETag", Etag.of(view.sequence()))
                .build();
    }
}
