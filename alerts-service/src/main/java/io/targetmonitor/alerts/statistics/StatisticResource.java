package io.targetmonitor.alerts.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.targetmonitor.alerts.statistics.StatisticQuery.Window;
import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.kit.time.BusinessClock;

@Path("/api/v1/alert-statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
class StatisticResource {

    private final StatisticQuery statistics;
    private final Caller caller;
    private final BusinessClock clock;
    private final AsOf asOf;

    StatisticResource(StatisticQuery statistics, Caller caller, BusinessClock clock, AsOf asOf) {
        this.asOf = asOf;
        this.statistics = statistics;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Counts the alerts that opened in a window: how old, how fast answered, which promises kept",
            description =
                    "Durations are in days. Without `by` there is one group, of all. With `asOf` they count what was"
                            + " known then.")
    @APIResponse(
            responseCode = "200",
            description = "One item a group",
            content =
                    @Content(
                            schema = @Schema(implementation = Statistics.class),
                            examples = @ExampleObject(name = "by department", value = EXAMPLE)))
    public Statistics statistics(
            @Parameter(description = "An area and all in it", example = "440784") @RestQuery String area,
            @Parameter(
                            description = "First day of opening; the default is one year before `to`",
                            example = "2023-01-01")
                    @RestQuery
                    LocalDate from,
            @Parameter(
                            description = "Last day of opening; the default is today, or the day of asOf",
                            example = "2023-12-31")
                    @RestQuery
                    LocalDate to,
            @Parameter(description = "Any of leader, department, rule, area, by comma", example = "department")
                    @RestQuery
                    @Size(max = 100)
                    String by,
            @Parameter(description = AsOf.MEANING, example = "2023-09-10") @RestQuery("asOf") String moment) {
        var sight = sight(asOf.asked(moment));
        var last = to == null ? sight.today() : to;
        var first = from == null ? last.minusYears(1) : from;
        if (last.isBefore(first)) {
            throw Refusal.invalid("to", "window-ends-before-it-starts");
        }
        var window = new Window(
                caller.scope(),
                area == null ? "" : parsed(area).path(),
                area == null ? "~" : parsed(area).pathEnd(),
                first.atStartOfDay(clock.zone()).toInstant(),
                clock.endOf(last));
        return new Statistics(first, last, statistics.of(window, Dimension.parse(by), sight));
    }

    private Sight sight(Optional<Instant> past) {
        var now = past.orElseGet(clock::now);
        return new Sight(past, now, clock.dayOf(now));
    }

    private static Area parsed(String code) {
        try {
            return Area.parse(code);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("area", "not-an-area");
        }
    }

    private static final String EXAMPLE = """
            {"from":"2023-01-01","to":"2023-12-31","items":[{"group":{"leader":null,"department":"市自然资源局","rule":null,
            "area":null},"opened":4,"open":{"total":1,"days7":0,"days30":1,"days90":0,"older":0,"level0":1,"level1":0,
            "level2":0,"level3":0},"timeToAcknowledge":{"count":3,"median":1,"p90":2.6},"timeToAnswer":{"count":1,
            "median":22,"p90":22},"timeToResolve":{"count":3,"median":31,"p90":60.6},"promises":{"made":3,"kept":2,
            "broken":1,"pending":0}}]}""";

    /** @param from first and {@code to} last day of opening */
    @Schema(name = "AlertStatistics")
    record Statistics(LocalDate from, LocalDate to, List<Statistic> items) {}
}
