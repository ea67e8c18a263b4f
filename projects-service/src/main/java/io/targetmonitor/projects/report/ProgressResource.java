package io.targetmonitor.projects.report;

import java.time.Clock;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.kit.time.BusinessClock;
import io.targetmonitor.projects.progress.ProgressReport;
import io.targetmonitor.projects.project.PastProjects;
import io.targetmonitor.projects.project.ProjectChanges;
import io.targetmonitor.projects.project.ProjectView;
import io.targetmonitor.projects.project.Projects;

@Path("/api/v1/projects/{id}/progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Monthly reports")
class ProgressResource {

    private static final String REPORT = """
            {"cumulativeInvestment": 96000000, "physicalProgress": 42.5, "summary": "主体结构封顶，设备基础施工"}
            """;
    private static final String CORRECTION = """
            {
              "cumulativeInvestment": 90000000, "physicalProgress": 42.5, "summary": "主体结构封顶，设备基础施工",
              "reason": "一份设备合同取消，核减已报投资"
            }
            """;

    private final Projects projects;
    private final ProjectChanges changes;
    private final PastProjects past;
    private final ReportDeadlines deadlines;
    private final AsOf asOf;
    private final Caller caller;
    private final BusinessClock businessClock;
    private final Clock clock;

    ProgressResource(
            Projects projects,
            ProjectChanges changes,
            PastProjects past,
            ReportDeadlines deadlines,
            AsOf asOf,
            Caller caller,
            BusinessClock businessClock,
            Clock clock) {
        this.projects = projects;
        this.changes = changes;
        this.past = past;
        this.deadlines = deadlines;
        this.asOf = asOf;
        this.caller = caller;
        this.businessClock = businessClock;
        this.clock = clock;
    }

    @PUT
    @Path("/{period}")
    @Transactional
    @RolesAllowed({Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Reports how far a project has come by the end of a month",
            description = "The same again changes nothing; other figures are a new version, and every version stays. A"
                    + " cumulative figure that falls, against the version before or from one month to the next, needs a"
                    + " reason. The running month may be reported, later ones not.")
    public RestResponse<ProjectView> put(
            @RestPath UUID id,
            @Parameter(description = "a month", example = "2023-09") @RestPath String period,
            @RestHeader("If-Match") String ifMatch,
            @Valid
                    @NotNull
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ProgressForm.class),
                                            examples = {
                                                @ExampleObject(name = "report", value = REPORT),
                                                @ExampleObject(name = "correction", value = CORRECTION)
                                            }))
                    ProgressForm form) {
        var project = changes.open(id);
        Etag.check(ifMatch, project.sequence());
        var month = Months.begun("period", period, businessClock.today());
        var known = project.hasReported(month);
        var report = form.of(month, signature());
        changes.apply(project, it -> it.report(report));
        return changes.answer(project)
                .status(known ? RestResponse.Status.OK : RestResponse.Status.CREATED)
                .build();
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Lists the months that were reported with all their versions, the latest month first",
            description = "With `asOf`, the months and versions that were known then: give it with every page.")
    public Page<ReportedMonth> list(
            @RestPath UUID id,
            @Parameter(description = AsOf.MEANING, example = "2023-11-10") @RestQuery("asOf") String moment,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor) {
        var versions = reports(id, moment).stream().collect(Collectors.groupingBy(ProgressReport::month));
        var before = cursor == null ? YearMonth.of(Year.MAX_VALUE, 12) : position(cursor);
        var months = versions.keySet().stream()
                .filter(month -> month.isBefore(before))
                .sorted(Comparator.reverseOrder())
                .limit(limit + 1L)
                .toList();
        return Page.<YearMonth>of(months, limit, Cursor::of)
                .map(month -> ReportedMonth.of(month, List.copyOf(versions.get(month)), deadlines));
    }

    private Set<ProgressReport> reports(UUID id, String moment) {
        return asOf.asked(moment)
                .map(then -> past.reports(id, caller.scope(), then))
                .orElseGet(() -> projects.require(id, caller.scope()).reports());
    }

    private ProgressForm.Signature signature() {
        return new ProgressForm.Signature(businessClock.today(), caller.name(), clock.instant(), businessClock.now());
    }

    private static YearMonth position(String cursor) {
        try {
            return YearMonth.parse(Cursor.parse(cursor, 1).get(0));
        } catch (DateTimeParseException e) {
            throw Cursor.unknown();
        }
    }
}
