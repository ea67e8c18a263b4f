package io.targetmonitor.projects.rates;

import java.time.LocalDate;
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

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;

@Path("/api/v1/stage-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stage rates")
class StageRateResource {

    /** More would be no ranking that anybody reads. */
    private static final int MOST_GROUPS = 5_000;

    private final CohortQuestion question;
    private final DataSource database;

    StageRateResource(CohortQuestion question, DataSource database) {
        this.question = question;
        this.database = database;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Tells how many of the projects reviewed in a window came how far, by town or department",
            description =
                    "The cohort: projects of category `INDUSTRY` that passed the entry review from `from` to `to`,"
                            + " less those withdrawn or merged, all as known at `asOf`. Every rate has the whole cohort as its"
                            + " denominator; projects that need no new land leave those of listing, supply and land delivery."
                            + " `funnel` (环节转化率) has the chained quotients, which are none of the published rates.")
    public StageRates rates(
            @Parameter(description = "everything inside it", example = "440784") @RestQuery String area,
            @Parameter(description = "first day of the window", example = "2022-01-01") @RestQuery @NotNull
                    LocalDate from,
            @Parameter(description = "last day of the window", example = "2022-12-31") @RestQuery @NotNull LocalDate to,
            @Parameter(description = AsOf.MEANING, example = "2023-11-10") @RestQuery String asOf,
            @Parameter(description = "`town` or `department`") @RestQuery @DefaultValue("town") String by,
            @Parameter(
                            description =
                                    "counts only what was reached within so many days of the review, and asks only"
                                            + " projects whose review is so many days ago")
                    @RestQuery
                    @Min(0)
                    @Max(36_500)
                    Integer maxDays) {
        var cohort = question.cohort(area, from, to, asOf, by, maxDays);
        var counted = cohort.counted(database, MOST_GROUPS + 2);
        if (counted.size() > MOST_GROUPS + 1) {
            throw Refusal.invalid("area", "narrow-the-area", MOST_GROUPS);
        }
        return Ranked.of(cohort, counted);
    }
}
