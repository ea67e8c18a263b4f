package io.targetmonitor.projects.project;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.security.Roles;
import io.targetmonitor.kit.time.AsOf;
import io.targetmonitor.kit.time.BusinessClock;
import io.targetmonitor.projects.schedule.MilestoneKind;

@Path("/api/v1/projects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
class ProjectListResource {

    private final Projects projects;
    private final PastProjects past;
    private final AsOf asOf;
    private final Caller caller;
    private final BusinessClock clock;

    ProjectListResource(Projects projects, PastProjects past, AsOf asOf, Caller caller, BusinessClock clock) {
        this.past = past;
        this.asOf = asOf;
        this.projects = projects;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.REPORTER, Roles.SUPERVISOR, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            summary = "Lists the projects of one's areas",
            description =
                    "Filters narrow together. With `asOf` every project is as it was known then, and the filters and"
                            + " the areas one may see ask for that; the states of milestones are those of that day. Give it with"
                            + " every page.")
    public Page<ProjectView> list(
            @Parameter(description = "everything inside it", example = "440784") @RestQuery String area,
            @Parameter(
                            description = "furthest milestone reached",
                            schema = @Schema(implementation = MilestoneKind.class))
                    @RestQuery
                    String stage,
            @Parameter(schema = @Schema(implementation = Status.class)) @RestQuery String status,
            @Parameter(schema = @Schema(implementation = Category.class)) @RestQuery String category,
            @RestQuery String track,
            @Parameter(description = "a post, or `me`") @RestQuery String leader,
            @Parameter(description = "a department, or `me`") @RestQuery String department,
            @Parameter(example = "KICKOFF-2023-02-03") @RestQuery String tag,
            @Parameter(description = "part of the name, the English name or the code") @RestQuery @Size(max = 100)
                    String q,
            @Parameter(description = "`code`, `name` or `plannedInvestment`; a minus in front turns it")
                    @RestQuery
                    @DefaultValue("code")
                    String sort,
            @Parameter(description = AsOf.MEANING, example = "2023-11-10") @RestQuery("asOf") String moment,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RestQuery String cursor) {
        var order = ProjectSort.parse(sort);
        var scope = caller.scope().within(Filters.area(area));
        var then = asOf.asked(moment);
        var search = then.map(known -> ProjectSearch.asOf(known, scope, order))
                .orElseGet(() -> new ProjectSearch(scope, order))
                .where("stage", Filters.one("stage", stage, MilestoneKind.class))
                .where("status", Filters.one("status", status, Status.class))
                .where("category", Filters.one("category", category, Category.class))
                .where("track", track)
                .where("leader", meaning(leader, caller.post()))
                .where("department", meaning(department, caller.department()))
                .tagged(tag)
                .containing(q)
                .after(cursor);
        return then.map(known -> past.page(search, limit, known)).orElseGet(() -> present(search, limit));
    }

    private Page<ProjectView> present(ProjectSearch search, int limit) {
        var today = clock.today();
        return projects.page(search, limit).map(project -> ProjectView.on(today, project));
    }

    /** What {@code me} means; for somebody without a post it is a post that no project has. */
    private static String meaning(String asked, Optional<String> mine) {
        return "me".equals(asked) ? mine.orElse("") : asked;
    }
}
