package io.targetmonitor.projects.project;

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
import io.targetmonitor.projects.progress.LatestReport;
import io.targetmonitor.projects.project.ProjectEvent.Type;

/** Writes what happened to projects into the event log, with the whole state and what changed in it. */
@ApplicationScoped
class Journal {

    static final String TOPIC = "projects.events.v1";

    /** What every project event carries. */
    record Data(ProjectView project, Change change) {}

    private final EventLog log;
    private final BusinessClock clock;
    private final Caller caller;
    private final ObjectMapper json;

    Journal(EventLog log, BusinessClock clock, Caller caller, ObjectMapper json) {
        this.log = log;
        this.clock = clock;
        this.caller = caller;
        this.json = json;
    }

    void registered(Project project) {
        append(project, Map.of(), project.registered(clock.today()));
    }

    /** Lets something happen to a project and tells of it; an act without an event changed nothing. */
    void record(Project project, Function<Project, Optional<ProjectEvent>> act) {
        var before = state(json, project);
        act.apply(project).ifPresent(event -> append(project, before, event));
    }

    private void append(Project project, Map<?, ?> before, ProjectEvent event) {
        var sequence = project.advance();
        var appended = log.append(new NewEvent(
                TOPIC,
                event.type().fullName(),
                project.id().toString(),
                project.facts().area(),
                clock.now(),
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
