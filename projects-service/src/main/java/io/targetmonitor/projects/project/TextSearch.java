package io.targetmonitor.projects.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import io.targetmonitor.projects.project.ProjectSort.Position;
import io.targetmonitor.projects.query.Query;

/**
 * Finds projects by part of a name. A frequent part (项目) fills a page soonest from the first projects in order, a rare
 * one is looked up in the index of parts. PostgreSQL would choose wrongly, for it multiplies the frequencies of the parts
 * of a word as if they came together by chance.
 *
 * @param part not empty
 */
record TextSearch(String part, ProjectSort sort) {

    /** At most so many are looked at in order: a page of what one name in a hundred has. */
    static final int LOOKED_AT = 5_000;

    private static final double RARE = 0.01;

    private static final String TEXT = "project_text(name, name_en, code)";
    private static final String LIKE = " like lower(? collate \"default\")";

    /** The share of projects that have the rarest part, by the statistics of the index; no row where there are none. */
    private static final String RAREST = """
            with statistic as (
                select most_common_elems::text::text[] as parts, most_common_elem_freqs as shares
                from pg_stats
                where schemaname = current_schema() and tablename = 'project_by_part')
            select min(coalesce(share, 0))
            from unnest(parts_wanted(?)) wanted
            left join (select known.* from statistic, unnest(parts, shares) known(part, share)) known on part = wanted
            having exists (select from statistic)
            """;

    private record Looked(Position at, boolean found, boolean last) {

        static Looked read(ResultSet row) throws SQLException {
            return new Looked(Position.read(row), row.getBoolean(3), row.getBoolean(4));
        }
    }

    /** The first so many that contain it; empty if those looked at are too few to tell. */
    Optional<List<Position>> amongTheFirst(Query rows, Query conditions, int limit, DataSource database) {
        if (isRare(database)) {
            return Optional.empty();
        }
        var looked = look(rows, conditions, limit).list(database, Looked::read);
        var found = looked.stream().filter(Looked::found).map(Looked::at).toList();
        return found.size() == limit || looked.stream().noneMatch(Looked::last) ? Optional.of(found) : Optional.empty();
    }

    /** No text is more frequent than its rarest part. */
    private boolean isRare(DataSource database) {
        return new Query()
                .add(RAREST, part).list(database, row -> row.getDouble(1)).stream()
                        .anyMatch(share -> share < RARE);
    }

    /** What is found among the first, and the last one looked at if there may be more. */
    Query look(Query rows, Query conditions, int limit) {
        return new Query()
                .add("select id, sort_key, text" + LIKE + ", place = ? from (", like(), LOOKED_AT)
                .add("select id, %s as sort_key, row_number() over (order by %s) as place, %s as text from "
                        .formatted(sort.expression(), sort.orderBy(), TEXT))
                .add(rows)
                .add(" where ")
                .add(conditions)
                .add(" order by %s limit ?) looked_at".formatted(sort.orderBy()), LOOKED_AT)
                .add(" where text" + LIKE + " or place = ?", like(), LOOKED_AT)
                .add(" order by %s limit ?".formatted(sort.orderBy("sort_key")), limit);
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
