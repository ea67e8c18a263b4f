package io.targetmonitor.alerts.subject;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import io.targetmonitor.alerts.watch.Heard;

/**
 * Keeps what targets, projects and indicators are, whatever the rules say of them; in the transaction of the event. A
 * target's event that changes none of that writes nothing.
 */
@ApplicationScoped
class KnownThings {

    private static final String TARGET = """
            insert into known_target as known
                (id, name, name_en, area, indicator, first_day, last_day, department, leader, provenance)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set name = excluded.name, name_en = excluded.name_en, area = excluded.area,
                indicator = excluded.indicator, first_day = excluded.first_day, last_day = excluded.last_day,
                department = excluded.department, leader = excluded.leader, provenance = excluded.provenance
            where (known.name, known.name_en, known.area, known.indicator, known.first_day, known.last_day,
                   known.department, known.leader, known.provenance)
                is distinct from (excluded.name, excluded.name_en, excluded.area, excluded.indicator,
                   excluded.first_day, excluded.last_day, excluded.department, excluded.leader, excluded.provenance)
            """;
    private static final String PROJECT = """
            insert into known_project
                (id, name, name_en, area, category, capital, tags, planned_investment, land_area, active, department,
                 leader, provenance)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set name = excluded.name, name_en = excluded.name_en, area = excluded.area,
                category = excluded.category, capital = excluded.capital, tags = excluded.tags,
                planned_investment = excluded.planned_investment, land_area = excluded.land_area,
                active = excluded.active, department = excluded.department, leader = excluded.leader,
                provenance = excluded.provenance
            """;
    private static final String MILESTONES = """
            with now as (
              select * from unnest(?::text[], ?::text[]::date[], ?::text[]::boolean[]) as m (kind, due, achieved)),
            gone as (
              delete from known_milestone where project_id = ? and kind not in (select kind from now))
            insert into known_milestone (project_id, kind, due, achieved) select ?, kind, due, achieved from now
            on conflict (project_id, kind) do update set due = excluded.due, achieved = excluded.achieved
            """;
    private static final String INDICATOR = """
            insert into derived_indicator
                (code, measure, milestone, categories, capitals, tags_any, tags_none, min_planned_investment)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (code) do update set measure = excluded.measure, milestone = excluded.milestone,
                categories = excluded.categories, capitals = excluded.capitals, tags_any = excluded.tags_any,
                tags_none = excluded.tags_none, min_planned_investment = excluded.min_planned_investment
            """;
    private static final String NOT_DERIVED = "delete from derived_indicator where code = ?";

    private final Sql sql;

    KnownThings(Sql sql) {
        this.sql = sql;
    }

    /** Before whoever judges: what is judged now is explained by what is known now. */
    void on(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Heard heard) {
        var targets = new ArrayList<TargetSeen>();
        for (var event : heard.events()) {
            if (event.type().startsWith("target.")) {
                targets.add(event.read(TargetSeen.Data.class).target());
            } else if (event.type().startsWith("project.")) {
                keep(event.read(ProjectSeen.Data.class).project());
            } else if (event.type().startsWith("indicator.")) {
                keep(event.read(IndicatorSeen.Data.class).indicator());
            }
        }
        keep(targets);
    }

    private void keep(List<TargetSeen> targets) {
        sql.updateEach(TARGET, targets, (row, target) -> {
            row.setObject(1, target.id());
            row.setString(2, target.name());
            row.setString(3, target.nameEn());
            row.setString(4, target.area());
            row.setString(5, target.indicator());
            row.setObject(6, target.firstDay());
            row.setObject(7, target.lastDay());
            row.setString(8, target.department());
            row.setString(9, target.leader());
            row.setString(10, target.provenance());
        });
    }

    private void keep(ProjectSeen project) {
        sql.update(PROJECT, row -> {
            row.setObject(1, project.id());
            row.setString(2, project.name());
            row.setString(3, project.nameEn());
            row.setString(4, project.area());
            row.setString(5, project.category());
            row.setString(6, project.capital());
            row.setArray(7, texts(row, project.tags()));
            row.setBigDecimal(8, project.plannedInvestment());
            row.setBigDecimal(9, project.landArea());
            row.setBoolean(10, "ACTIVE".equals(project.status()));
            row.setString(11, project.department());
            row.setString(12, project.leader());
            row.setString(13, project.provenance());
        });
        var milestones = project.milestones();
        sql.update(MILESTONES, row -> {
            row.setArray(
                    1,
                    texts(
                            row,
                            milestones.stream().map(ProjectSeen.Milestone::kind).toList()));
            row.setArray(
                    2,
                    texts(
                            row,
                            milestones.stream()
                                    .map(one ->
                                            one.due() == null ? null : one.due().toString())
                                    .toList()));
            row.setArray(
                    3,
                    texts(
                            row,
                            milestones.stream()
                                    .map(one -> String.valueOf(one.achieved() != null))
                                    .toList()));
            row.setObject(4, project.id());
            row.setObject(5, project.id());
        });
    }

    private void keep(IndicatorSeen indicator) {
        var derivation = indicator.derivation();
        if (derivation == null) {
            sql.update(NOT_DERIVED, row -> row.setString(1, indicator.code()));
            return;
        }
        var where = derivation.which();
        sql.update(INDICATOR, row -> {
            row.setString(1, indicator.code());
            row.setString(2, derivation.measure());
            row.setString(3, derivation.milestone());
            row.setArray(4, texts(row, where.category()));
            row.setArray(5, texts(row, where.capitalIn()));
            row.setArray(6, texts(row, where.tagsAny()));
            row.setArray(7, texts(row, where.tagsNone()));
            row.setBigDecimal(8, where.minPlannedInvestment());
        });
    }

    private static Array texts(PreparedStatement row, List<String> texts) throws SQLException {
        return row.getConnection().createArrayOf("text", texts.toArray());
    }
}
