package io.targetmonitor.projects.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import io.targetmonitor.projects.query.Query;

/**
 * Finds projects by part of a name. A frequent part (项目) fills a page from the first projects in order; a rare one is
 * looked up in the index of parts. Which it is shows only by trying: the database cannot tell in advance how often the
 * parts of a word come together.
 *
 * @param part not empty
 */
record TextSearch(String part, ProjectSort sort) {

    /** So many are looked at before the index of parts is asked: a few milliseconds. */
    static final int LOOKED_AT = 2_000;

    private static final String TEXT = "project_text(name, name_en, code)";
    private static final String LIKE = " like lower(? collate \"default\")";

    private record Found(long lookedAt, List<UUID> ids) {

        static Found read(ResultSet row) throws SQLException {
            return new Found(row.getLong(1), List.of((UUID[]) row.getArray(2).getArray()));
        }
    }

    /** The first so many that contain it; empty if those looked at are too few to tell. */
    Optional<List<UUID>> amongTheFirst(Query conditions, int limit, DataSource database) {
        var found = look(conditions, limit).list(database, Found::read).get(0);
        return found.lookedAt() < LOOKED_AT || found.ids().size() == limit
                ? Optional.of(found.ids())
                : Optional.empty();
    }

    Query look(Query conditions, int limit) {
        return new Query()
                .add("with looked_at as materialized (select id, %s as sort_key, %s as text from project where "
                        .formatted(sort.expression(), TEXT))
                .add(conditions)
                .add(" order by %s limit ?)".formatted(sort.orderBy()), LOOKED_AT)
                .add(
                        " select (select count(*) from looked_at), array(select id from looked_at where text" + LIKE,
                        like())
                .add(" order by %s limit ?)".formatted(sort.orderBy("sort_key")), limit);
    }

    /** SQL: the text has all its parts, and has it as a whole. */
    Query condition() {
        return new Query()
                .add(" and text_parts(%s) @> parts_wanted(?) and %s%s".formatted(TEXT, TEXT, LIKE), part, like());
    }

    private String like() {
        return "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
