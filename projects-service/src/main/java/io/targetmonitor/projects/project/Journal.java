package io.targetmonitor.projects.project;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.targetmonitor.kit.events.EventLog;
import io.targetmonitor.kit.events.NewEvent;
import io.targetmonitor.kit.security.Caller;
import io.targetmonitor.kit.time.BusinessClock;
import io.targetmonitor.projects.known.ProjectVersions;
import io.targetmonitor.projects.progress.LatestReport;
import io.targetmonitor.projects.project.ProjectEvent.Type;

/**
 * Writes what happened to projects into the event log, with the whole state and what changed in it, and keeps what is
 * known of them from then on.
 */
@ApplicationScoped
class Journal {

    static final String TOPIC = "projects.events.v1";

    /** What every project event carries. */
    record Data(ProjectView project, Change change) {}

    private final EventLog log;
    private final ProjectVersions versions;
    private final BusinessClock clock;
    private final Caller caller;
    private final ObjectMapper json;

    Journal(EventLog log, ProjectVersions versions, BusinessClock clock, Caller caller, ObjectMapper json) {
        this.log = log;
        this.versions = versions;
        this.clock = clock;
        this.caller = caller;
        this.json = json;
    }

    void registered(Project project) {
        var now = clock.now();
        append(project, Map.of(), project.registered(clock.today()), now);
        versions.keep(KnownFacts.of(project), now);
    }

    /** Lets something happen to a project and tells of it; an act without an event changed nothing. */
    void record(Project project, Function<Project, Optional<ProjectEvent>> act) {
        var before = state(json, project);
        var known = KnownFacts.of(project);
        act.apply(project).ifPresent(event -> {
            var now = clock.now();
            append(project, before, event, now);
            if (!KnownFacts.of(project).saysTheSameAs(known)) {
                versions.keep(KnownFacts.of(project), now);
            }
        });
    }

    private void append(Project project, Map<?, ?> before, ProjectEvent event, Instant now) {
        var sequence = project.advance();
        var appended = log.append(new NewEvent(
                TOPIC,
                event.type().fullName(),
                project.id().toString(),
                project.facts().area(),
                now,
                caller.name(),
                data(json, before, project, event)));
        if (appended != sequence) {
            throw new IllegalStateException(
                    "Project %s is at %d, its events at %d".formatted(project.id(), sequence, appended));
        }
    }

    static Data data(ObjectMapper json, Map<?, ?> before, Project project, ProjectEvent event) {
        var after = state(json, project);
        var fields = event.type() == Type.PROGRESS_REPORTED
                ? Differences.between(
                        with(json, before, event.reported().before()),
                        with(json, after, event.reported().after()))
                : Differences.between(before, after);
        return new Data(ProjectView.recorded(project), Change.of(fields, event.because()));
    }

    /** Compares the month that was reported instead of those that the state happens to keep. */
    private static Map<?, ?> with(ObjectMapper json, Map<?, ?> state, List<LatestReport> months) {
        var compared = new LinkedHashMap<Object, Object>(state);
        compared.put("progress", json.convertValue(months, List.class));
        return compared;
    }

    static Map<?, ?> state(ObjectMapper json, Project project) {
        return json.convertValue(ProjectView.recorded(project), Map.class);
    }
}
