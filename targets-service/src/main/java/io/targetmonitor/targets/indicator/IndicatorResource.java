package io.targetmonitor.targets.indicator;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.targets.moment.Moments;

@Path("/api/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators")
class IndicatorResource {

    private static final String LAND = """
            {
              "name": "工业用地供应", "nameEn": "Industrial land supply", "unit": "mu", "kind": "CUMULATIVE",
              "accumulates": "YEAR", "tolerance": {"yellow": 5, "red": 10, "recovery": 2}, "judgedAt": "MONTH",
              "reporting": {"frequency": "MONTH", "dueDay": 6, "shift": "NEXT_WORKDAY"}
            }
            """;
    private static final String SIGNINGS = """
            {
              "name": "引进亿元以上工业企业", "unit": "count", "kind": "CUMULATIVE", "judgedAt": "QUARTER",
              "derivation": {
                "from": "PROJECTS", "measure": "COUNT", "milestone": "SIGNED",
                "where": {"category": ["INDUSTRY"], "minPlannedInvestment": 100000000}
              }
            }
            """;

    private final Indicators indicators;
    private final IndicatorBook book;
    private final Moments moments;
    private final Caller caller;

    IndicatorResource(Indicators indicators, IndicatorBook book, Moments moments, Caller caller) {
        this.indicators = indicators;
        this.book = book;
        this.moments = moments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Lists the indicators by code, as known at a moment")
    public Page<Indicator> list(
            @RestQuery @Parameter(description = AsOf.MEANING, example = "2023-11-10") String asOf,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor) {
        var after = cursor == null ? "" : Cursor.parse(cursor, 1).get(0);
        var rows = indicators.page(after, limit + 1, moments.asked(asOf).known());
        return Page.of(rows, limit, last -> Cursor.of(last.code()));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(summary = "Shows an indicator, as known at a moment")
    public RestResponse<Indicator> show(
            @RestPath @Parameter(example = "INDUSTRIAL_LAND_SUPPLY") String code,
            @RestQuery @Parameter(description = AsOf.MEANING, example = "2023-11-10") String asOf) {
        return answer(Status.OK, indicators.require(code, moments.asked(asOf).known()));
    }

    @PUT
    @Path("/{code}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Defines an indicator",
            description = "Earlier definitions stay: what was asked about an earlier moment is judged by them. An"
                    + " existing one needs `If-Match`; its kind and unit cannot change. With `If-Match` nothing new is"
                    + " made: 412.")
    public RestResponse<Indicator> define(
            @RestPath
                    @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._-]{0,63}")
                    @Parameter(example = "INDUSTRIAL_LAND_SUPPLY")
                    String code,
            @RestHeader("If-Match") String ifMatch,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = IndicatorForm.class),
                                            examples = {
                                                @ExampleObject(name = "reported", value = LAND),
                                                @ExampleObject(name = "derived", value = SIGNINGS)
                                            }))
                    IndicatorForm form) {
        var defined = book.define(code, form, ifMatch, caller.name());
        return answer(defined.isNew() ? Status.CREATED : Status.OK, defined.indicator());
    }

    private static RestResponse<Indicator> answer(Status status, Indicator indicator) {
        return ResponseBuilder.create(status, indicator)
                .header("ETag", Etag.of(indicator.sequence()))
                .build();
    }
}
