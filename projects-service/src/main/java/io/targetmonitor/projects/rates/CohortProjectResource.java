package io.targetmonitor.projects.rates;

import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.projects.query.Query;

@Path("/api/v1/stage-rates/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stage rates")
class CohortProjectResource {

    private final CohortQuestion question;
    private final DataSource database;

    CohortProjectResource(CohortQuestion question, DataSource database) {
        this.question = question;
        this.database = database;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Lists the projects behind a stage rate, by code",
            description = "The same cohort as `/stage-rates` counts, each project as it was known at `asOf`: give one"
                    + " with every page. With `stage`, the projects in the denominator of that rate; with `reached`,"
                    + " those in its numerator, or those that are missing from it.")
    public Page<CohortProject> projects(
            @Parameter(description = "everything inside it", example = "440784") @RestQuery String area,
            @Parameter(description = "first day of the window", example = "2022-01-01") @RestQuery @NotNull
                    LocalDate from,
            @Parameter(description = "last day of the window", example = "2022-12-31") @RestQuery @NotNull LocalDate to,
            @Parameter(description = AsOf.MEANING, example = "2023-11-10") @RestQuery String asOf,
            @Parameter(description = "`town` or `department`") @RestQuery @DefaultValue("town") String by,
            @Parameter(description = "a `group` of the rates; `-`: projects without one", example = "440784106")
                    @RestQuery
                    String group,
            @Parameter(description = "`listing`, `supply`, `landDelivery`, `start` or `inStatistics`") @RestQuery
                    String stage,
            @Parameter(description = "needs `stage`") @RestQuery Boolean reached,
            @RestQuery @Min(0) @Max(36_500) Integer maxDays,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor) {
        var cohort = question.cohort(area, from, to, asOf, by, maxDays);
        var narrowed = new Query().add(ofGroup(group)).add(at(stage, reached)).add(after(cursor));
        return Page.of(
                cohort.projects(database, narrowed, limit + 1), limit, last -> Cursor.of(last.code(), last.id()));
    }

    private static Query ofGroup(String group) {
        if (group == null) {
            return new Query();
        }
        return group.equals("-") ? new Query().add(" and grp is null") : new Query().add(" and grp = ?", group);
    }

    private static Query at(String stage, Boolean reached) {
        if (stage == null && reached != null) {
            throw Refusal.invalid("stage", "stage-for-reached");
        }
        if (stage == null) {
            return new Query();
        }
        var rate = Rate.parse(stage);
        var query = new Query().add(" and " + rate.asked());
        return reached == null ? query : query.add(" and (" + rate.reached() + ") = ?", reached);
    }

    private static Query after(String cursor) {
        if (cursor == null) {
            return new Query();
        }
        var keys = Cursor.parse(cursor, 2);
        try {
            return new Query().add(" and (code, project_id) > (?, ?)", keys.get(0), UUID.fromString(keys.get(1)));
        } catch (IllegalArgumentException e) {
            throw Cursor.unknown();
        }
    }
}
