package io.targetmonitor.benchmark.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes, keys and references of tables, away while a million rows come in: made at once they take a tenth of the time.
 */
public final class Indexes {

    private static final String PLAIN = """
            select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid)
            from pg_index
            where indrelid::regclass::text = any(?)
              and not exists (select from pg_constraint where conindid = indexrelid)
            """;

    // references go first and come back last, for they need the keys
    private static final String CONSTRAINTS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where contype in ('f', 'p', 'u') and conrelid::regclass::text = any(?)
              -- a key that others refer to stays, unless they are filled too
              and not (contype <> 'f' and exists (
                select from pg_constraint other
                where other.confrelid = pg_constraint.conrelid and other.contype = 'f'
                  and not other.conrelid::regclass::text = any(?)))
            order by contype <> 'f'
            """;

    private final Connection database;
    private final List<String> definitions;

    private Indexes(Connection database, List<String> definitions) {
        this.database = database;
        this.definitions = definitions;
    }

    public static Indexes dropped(Connection database, List<String> tables) throws SQLException {
        var names = database.createArrayOf("text", tables.toArray());
        var drops = new ArrayList<String>();
        var definitions = new ArrayList<String>();
        for (var query : List.of(CONSTRAINTS, PLAIN)) {
            try (var statement = database.prepareStatement(query)) {
                for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                    statement.setArray(i, names);
                }
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        drops.add(rows.getString(1));
                        definitions.add(0, rows.getString(2));
                    }
                }
            }
        }
        try (var statement = database.createStatement()) {
            for (var drop : drops) {
                statement.execute(drop);
            }
        }
        return new Indexes(database, definitions);
    }

    public void recreate() throws SQLException {
        try (var statement = database.createStatement()) {
            for (var definition : definitions) {
                statement.execute(definition);
            }
        }
    }
}
