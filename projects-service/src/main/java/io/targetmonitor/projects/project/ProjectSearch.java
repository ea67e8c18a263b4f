package io.targetmonitor.projects.project;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.projects.query.Query;

/** A question to the list of projects, built up filter by filter; a filter with no value does not narrow. */
final class ProjectSearch {

    private final ProjectSort sort;
    private final Query conditions = new Query();
    private String part;

    /** Everything inside an area that somebody may see. */
    ProjectSearch(AreaScope scope, ProjectSort sort) {
        this.sort = sort;
        conditions.inside(scope);
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

    /** The first so many in order. */
    List<UUID> first(int limit, DataSource database) {
        return part == null
                ? ids(database, all(limit))
                : new TextSearch(part, sort)
                        .amongTheFirst(conditions, limit, database)
                        .orElseGet(() -> ids(database, byPart(limit)));
    }

    /** What the database may be asked for them, one after the other. */
    List<Query> questions(int limit) {
        return part == null
                ? List.of(all(limit))
                : List.of(new TextSearch(part, sort).look(conditions, limit), byPart(limit));
    }

    Query all(int limit) {
        return ordered(new Query(), limit);
    }

    Query byPart(int limit) {
        return ordered(new TextSearch(part, sort).condition(), limit);
    }

    private Query ordered(Query further, int limit) {
        return new Query()
                .add("select id from project where ")
                .add(conditions)
                .add(further)
                .add(" order by %s limit ?".formatted(sort.orderBy()), limit);
    }

    private static List<UUID> ids(DataSource database, Query query) {
        return query.list(database, row -> row.getObject(1, UUID.class));
    }
}
