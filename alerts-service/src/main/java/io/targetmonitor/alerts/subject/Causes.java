package io.targetmonitor.alerts.subject;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Finds which open alerts of projects explain the open alerts of targets that are computed from projects. */
@ApplicationScoped
class Causes {

    private static final String FIELDS = """
            select a.id, a.expected - a.actual, d.code, t.area_path, t.first_day, t.last_day
            from known_target t
            join derived_indicator d on d.code = t.indicator and d.measure in ('COUNT', 'SUM_PLANNED_INVESTMENT', 'SUM_LAND_AREA')
            join alert a on a.family = 'TARGET_PACE' and a.subject = t.id::text and a.state <> 'RESOLVED'
            """;

    /** Of the targets themselves. */
    private static final String OF_TARGETS = FIELDS + "where t.id = any (?) and t.last_day is not null";

    /** Of the targets to which a project in an area contributes by one of the milestones. */
    private static final String OF_PROJECT = FIELDS + """
            where t.area_path = any (?) and t.last_day is not null and (d.milestone = any (?) or ?)
            """;

    /** Of which the alert that explained them is over. */
    private static final String OUTDATED = FIELDS + """
            where t.last_day is not null and a.caused_by in (
              select c.id from alert c join alert e on e.caused_by = c.id and e.state <> 'RESOLVED'
              where c.state = 'RESOLVED')
            limit 200
            """;

    private static final String LATE = """
            select p.id, a.id, a.opened_at,
                   case d.measure when 'COUNT' then 1
                                  when 'SUM_PLANNED_INVESTMENT' then coalesce(p.planned_investment, 0)
                                  else coalesce(p.land_area, 0) end
            from derived_indicator d
            join known_project p on p.area_path >= ? and p.area_path < ? and p.active
              and (d.categories = '{}' or p.category = any (d.categories))
              and (d.capitals = '{}' or p.capital = any (d.capitals))
              and (d.tags_any = '{}' or p.tags && d.tags_any) and not p.tags && d.tags_none
              and (d.min_planned_investment is null or p.planned_investment >= d.min_planned_investment)
            join known_milestone m on m.project_id = p.id and m.kind = d.milestone and not m.achieved
              and m.due between ? and ?
            join alert a on a.subject in (p.id || '/' || m.kind, p.id::text) and a.family = any (?)
              and a.state <> 'RESOLVED'
            where d.code = ?
            """;

    private final Sql sql;

    Causes(Sql sql) {
        this.sql = sql;
    }

    /** An open alert of a target that is computed from projects. */
    record Behind(
            UUID alert,
            BigDecimal shortfall,
            String indicator,
            String areaPath,
            LocalDate firstDay,
            LocalDate lastDay) {}

    List<Behind> ofTargets(Collection<UUID> targets) {
        return read(OF_TARGETS, query -> query.setArray(1, array(query, "uuid", targets)));
    }

    /** @param milestones kinds; empty for alerts about a project as a whole, which concern all of its milestones */
    List<Behind> ofProject(Collection<String> areaPaths, Collection<String> milestones) {
        return read(OF_PROJECT, query -> {
            query.setArray(1, array(query, "text", areaPaths));
            query.setArray(2, array(query, "text", milestones));
            query.setBoolean(3, milestones.isEmpty());
        });
    }

    List<Behind> outdated() {
        return read(OUTDATED, query -> {});
    }

    private List<Behind> read(String query, Sql.Binding binding) {
        return sql.query(
                query,
                binding,
                row -> new Behind(
                        row.getObject(1, UUID.class),
                        row.getBigDecimal(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)));
    }

    Optional<UUID> explaining(Behind behind) {
        var late = sql.query(
                LATE,
                query -> {
                    query.setString(1, behind.areaPath());
                    query.setString(2, behind.areaPath() + "~");
                    query.setObject(3, behind.firstDay());
                    query.setObject(4, behind.lastDay());
                    query.setArray(5, array(query, "text", Explanation.FAMILIES));
                    query.setString(6, behind.indicator());
                },
                row -> new Late(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getBigDecimal(4)));
        return Explanation.of(behind.shortfall(), late);
    }

    private static Array array(PreparedStatement query, String type, Collection<?> values) throws SQLException {
        return query.getConnection().createArrayOf(type, values.toArray());
    }
}
