package io.targetmonitor.projects.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

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
import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.kit.time.BusinessClock;
import io.targetmonitor.projects.report.Debtors.Debtor;
import io.targetmonitor.projects.report.Debtors.Position;

@Path("/api/v1/reports-due")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Monthly reports")
class ReportsDueResource {

    private final Debtors debtors;
    private final ReportDeadlines deadlines;
    private final AsOf asOf;
    private final Caller caller;
    private final BusinessClock clock;

    ReportsDueResource(Debtors debtors, ReportDeadlines deadlines, AsOf asOf, Caller caller, BusinessClock clock) {
        this.asOf = asOf;
        this.debtors = debtors;
        this.deadlines = deadlines;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Lists who has not reported a month, by area and code",
            description = "Expected of active projects with full monitoring, from the month on in which they were"
                    + " registered, became fully monitored or went on again. Late from the first working day after the"
                    + " due day on. With `asOf` as known then: what was reported later does not count, and working days"
                    + " count up to that day. Give it with every page.")
    public Page<DueReport> list(
            @Parameter(description = "everything inside it", example = "440784") @RestQuery String area,
            @Parameter(description = "a month; the last one that is over when left out", example = "2023-10") @RestQuery
                    String period,
            @Parameter(description = AsOf.MEANING, example = "2023-11-10") @RestQuery("asOf") String moment,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor) {
        var then = asOf.asked(moment);
        var today = then.map(clock::dayOf).orElseGet(clock::today);
        var month = period == null ? YearMonth.from(today).minusMonths(1) : Months.begun("period", period, today);
        var rows = debtors.of(month, then, caller.scope(), area(area), position(cursor), limit);
        var due = deadlines.dueOn(month);
        var late = deadlines.workdaysLate(month, today);
        return Page.of(rows, limit, last -> Cursor.of(last.areaPath(), last.code()))
                .map(debtor -> view(debtor, month, due, late, today));
    }

    private static DueReport view(Debtor debtor, YearMonth month, LocalDate due, int late, LocalDate today) {
        return new DueReport(
                debtor.id(),
                debtor.code(),
                debtor.name(),
                debtor.area(),
                debtor.leader(),
                debtor.department(),
                month,
                due,
                DueReport.State.of(month, late, today),
                late,
                debtor.owedFrom(),
                debtor.lastReported());
    }

    private static Optional<Area> area(String text) {
        try {
            return Optional.ofNullable(text).map(Area::parse);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("area", "area-form");
        }
    }

    private static Optional<Position> position(String cursor) {
        return Optional.ofNullable(cursor)
                .map(text -> Cursor.parse(text, 2))
                .map(keys -> new Position(keys.get(0), keys.get(1)));
    }
}
