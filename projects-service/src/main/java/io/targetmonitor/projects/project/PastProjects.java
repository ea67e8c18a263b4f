package io.targetmonitor.projects.project;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.time.BusinessClock;
import io.targetmonitor.projects.progress.ProgressReport;
import io.targetmonitor.projects.query.Query;

/**
 * All projects as they were known at a moment; what was known to lie outside somebody's areas is as if it were not
 * there. Versions find them, the last event until then has the whole state.
 */
@ApplicationScoped
public class PastProjects {

    private final Projects projects;
    private final DataSource database;
    private final ObjectMapper json;
    private final BusinessClock clock;

    PastProjects(Projects projects, DataSource database, ObjectMapper json, BusinessClock clock) {
        this.projects = projects;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    ProjectView require(UUID id, AreaScope scope, Instant moment) {
        return visible(List.of(id), scope, moment);
    }

    ProjectView require(String code, AreaScope scope, Instant moment) {
        var ids = new Query()
                .add("select project_id from project_version where code = ?", code)
                .add(" and known_from <= ? and known_to > ?", moment, moment)
                .list(database, row -> row.getObject(1, UUID.class));
        return visible(ids, scope, moment);
    }

    /** Every version of every monthly report until then, in no order. */
    public Set<ProgressReport> reports(UUID id, AreaScope scope, Instant moment) {
        require(id, scope, moment);
        return projects.reports(id).stream()
                .filter(report -> !report.businessTime().isAfter(moment))
                .collect(Collectors.toSet());
    }

    /** Without those of which no event is kept that is so old; the page then is shorter than its limit. */
    Page<ProjectView> page(ProjectSearch search, int limit, Instant moment) {
        var page = search.page(limit, database);
        var known = states(page.items(), moment);
        var items =
                page.items().stream().map(known::get).filter(Objects::nonNull).toList();
        return new Page<>(items, page.nextCursor());
    }

    private ProjectView visible(List<UUID> ids, AreaScope scope, Instant moment) {
        return states(ids, moment).values().stream()
                .filter(project -> scope.covers(project.area()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private Map<UUID, ProjectView> states(List<UUID> ids, Instant moment) {
        var day = clock.dayOf(moment);
        var states = new HashMap<UUID, ProjectView>();
        new Query()
                .add("select last.state from project_version v, lateral (select data -> 'project' as state from event")
                .add(" where topic = ? and subject = v.project_id::text and business_time <= ?", Journal.TOPIC, moment)
                .add(
                        " order by epoch desc, sequence desc limit 1) last where v.project_id = any(?::uuid[])",
                        array(ids))
                .add(" and known_from <= ? and known_to > ?", moment, moment)
                .list(database, row -> read(row.getString(1)))
                .forEach(project -> states.put(project.id(), project.judgedOn(day)));
        return states;
    }

    private static Object array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private ProjectView read(String state) {
        try {
            return json.readValue(state, ProjectView.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
