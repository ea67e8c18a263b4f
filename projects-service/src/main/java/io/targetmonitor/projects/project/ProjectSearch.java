package io.targetmonitor.projects.project;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.projects.project.ProjectSort.Position;
import io.targetmonitor.projects.query.Query;

/** A question to the list of projects, built up filter by filter; a filter with no value does not narrow. */
final class ProjectSearch {

    private static final Query PRESENT = new Query().add("project");

    private final Query rows;
    private final ProjectSort sort;
    private final Query conditions = new Query();
    private String part;

    /** Everything inside an area that somebody may see. */
    ProjectSearch(AreaScope scope, ProjectSort sort) {
        this(PRESENT, scope, sort);
    }

    private ProjectSearch(Query rows, AreaScope scope, ProjectSort sort) {
        this.rows = rows;
        this.sort = sort;
        conditions.inside(scope);
    }

    /** The same of what was known at a moment. */
    static ProjectSearch asOf(Instant moment, AreaScope scope, ProjectSort sort) {
        var known = new Query()
                .add("(select project_id as id, * from project_version where known_from <= ?", moment)
                .add(" and known_to > ?) project", moment);
        return new ProjectSearch(known, scope, sort);
    }

    ProjectSearch where(String column, Object value) {
        if (value != null) {
            conditions.add(" and " + column + " = ?", value);
        }
        return this;
    }

    ProjectSearch where(String column, Enum<?> value) {
        return where(column, value == null ? null : (Object) value.name());
    }

    ProjectSearch tagged(String tag) {
        if (tag != null) {
            conditions.add(" and tags @> array[?]::varchar[]", tag);
        }
        return this;
    }

    /** Part of a name or code, in any case. */
    ProjectSearch containing(String text) {
        part = text == null || text.isEmpty() ? null : text;
        return this;
    }

    ProjectSearch after(String cursor) {
        if (cursor != null) {
            var position = sort.position(cursor);
            conditions.add(" and " + sort.condition(), position.value(), position.id());
        }
        return this;
    }

    Page<UUID> page(int limit, DataSource database) {
        return Page.of(first(limit + 1, database), limit, sort::cursor).map(Position::id);
    }

    /** The first so many in order. */
    List<Position> first(int limit, DataSource database) {
        return part == null
                ? all(limit).list(database, Position::read)
                : new TextSearch(part, sort)
                        .amongTheFirst(rows, conditions, limit, database)
                        .orElseGet(() -> byPart(limit).list(database, Position::read));
    }

    /** What the database may be asked for them, one after the other. */
    List<Query> questions(int limit) {
        return part == null
                ? List.of(all(limit))
                : List.of(new TextSearch(part, sort).look(rows, conditions, limit), byPart(limit));
    }

    Query all(int limit) {
        return ordered(new Query(), limit);
    }

    Query byPart(int limit) {
        return ordered(new TextSearch(part, sort).condition(), limit);
    }

    private Query ordered(Query further, int limit) {
        return new Query()
                .add("select id, %s from ".formatted(sort.expression()))
                .add(rows)
                .add(" where ")
                .add(conditions)
                .add(further)
                .add(" order by %s limit ?".formatted(sort.orderBy()), limit);
    }
}
