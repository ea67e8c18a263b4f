package io.targetmonitor.projects.project;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.time.BusinessClock;

/** Changes projects on behalf of the caller: what is not the caller's is refused, every change is one event. */
@ApplicationScoped
public class ProjectChanges {

    private final Projects projects;
    private final Journal journal;
    private final Caller caller;
    private final BusinessClock clock;

    ProjectChanges(Projects projects, Journal journal, Caller caller, BusinessClock clock) {
        this.projects = projects;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** A project that the caller may change, locked until the transaction ends. */
    public Project open(UUID id) {
        return own(projects.lock(id, caller.scope()));
    }

    /** Two projects, of which the caller may change the first. */
    public Pair open(UUID id, UUID otherId) {
        var locked = projects.lockAll(List.of(id, otherId), caller.scope());
        return new Pair(own(locked.apply(id)), locked.apply(otherId));
    }

    /** A project and one that it is brought together with. */
    public record Pair(Project project, Project other) {}

    /** Lets the act happen; answers the project as it is then. */
    public RestResponse<ProjectView> apply(Project project, Function<Project, Optional<ProjectEvent>> act) {
        journal.record(project, act);
        projects.settle(project);
        return answer(project).build();
    }

    ResponseBuilder<ProjectView> register(Project project) {
        projects.settle(project);
        journal.registered(project);
        return answer(project);
    }

    public ResponseBuilder<ProjectView> answer(Project project) {
        var view = ProjectView.on(clock.today(), project);
        return ResponseBuilder.ok(view).header("ETag", Etag.of(view.sequence()));
    }

    private Project own(Project project) {
        caller.requireDepartment(project.facts().department());
        return project;
    }
}
