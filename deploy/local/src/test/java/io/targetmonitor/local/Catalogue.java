package io.targetmonitor.local;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a schema and the rules that its rows obey, as far as code written for it can tell.
 *
 * @param columns by table and name
 * @param rules what rows have to fulfil (table, colon, text), with the columns that this is about
 */
record Catalogue(Map<Place, Column> columns, Map<String, Set<Place>> rules) {

    /** Code that knows the narrow one can read and write the wide one. */
    private static final Map<String, String> WIDER = Map.of("smallint", "integer", "integer", "bigint");

    private static final String COLUMNS = """
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                   a.atthasdef or a.attidentity <> ''
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
              and a.attnum > 0 and not a.attisdropped and c.relname <> 'flyway_schema_history'
            """;

    private static final String RULES = """
            select c.relname || ': ' || pg_get_constraintdef(k.oid), c.relname,
                   array(select attname::text from pg_attribute where attrelid = c.oid and attnum = any(k.conkey))
            from pg_constraint k join pg_class c on c.oid = k.conrelid
            where k.connamespace = 'public'::regnamespace and k.contype not in ('n', 't')
            union
            select c.relname || ': ' || regexp_replace(pg_get_indexdef(i.indexrelid), '^.*? USING ', 'unique '), c.relname,
                   array(select attname::text from pg_attribute where attrelid = c.oid and attnum = any(i.indkey))
            from pg_index i join pg_class c on c.oid = i.indrelid
            where c.relnamespace = 'public'::regnamespace and i.indisunique
            """;

    record Place(String table, String column) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return table + "." + column;
        }
    }

    record Column(String type, boolean required, boolean filled) {

        private boolean holds(Column earlier) {
            return type.equals(earlier.type) || Objects.equals(WIDER.get(earlier.type), type);
        }
    }

    static Catalogue of(Connection connection) throws SQLException {
        var columns = new TreeMap<Place, Column>();
        var rules = new TreeMap<String, Set<Place>>();
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(COLUMNS)) {
                while (rows.next()) {
                    columns.put(
                            new Place(rows.getString(1), rows.getString(2)),
                            new Column(rows.getString(3), rows.getBoolean(4), rows.getBoolean(5)));
                }
            }
            try (var rows = statement.executeQuery(RULES)) {
                while (rows.next()) {
                    rules.put(rows.getString(1), places(rows.getString(2), rows.getArray(3)));
                }
            }
        }
        return new Catalogue(columns, rules);
    }

    private static Set<Place> places(String table, Array columns) throws SQLException {
        return Stream.of((String[]) columns.getArray())
                .map(column -> new Place(table, column))
                .collect(Collectors.toSet());
    }

    /** What code that was written for this schema would stumble over in the later one. */
    List<String> brokenBy(Catalogue later) {
        var broken = new ArrayList<String>();
        columns.forEach((place, column) -> broken.addAll(changes(place, column, later.columns.get(place))));
        var tables = columns.keySet().stream().map(Place::table).collect(Collectors.toSet());
        later.columns.forEach((place, column) -> {
            var added = tables.contains(place.table()) && !columns.containsKey(place);
            if (added && column.required() && !column.filled()) {
                broken.add(place + " has to be given");
            }
        });
        later.rules.forEach((rule, places) -> {
            if (tables.contains(rule.split(":")[0]) && !rules.containsKey(rule) && concerns(places, later)) {
                broken.add("a new rule, " + rule);
            }
        });
        return broken;
    }

    /** A rule about new columns only stops nobody, but where a default fills them. */
    private boolean concerns(Set<Place> places, Catalogue later) {
        return places.isEmpty()
                || places.stream()
                        .anyMatch(place -> columns.containsKey(place)
                                || later.columns.get(place).filled());
    }

    private static List<String> changes(Place place, Column before, Column after) {
        if (after == null) {
            return List.of(place + " is gone");
        }
        var changes = new ArrayList<String>();
        if (!after.holds(before)) {
            changes.add("%s was %s and is %s".formatted(place, before.type(), after.type()));
        }
        if (after.required() && !before.required()) {
            changes.add(place + " may no longer be empty");
        }
        return changes;
    }
}
