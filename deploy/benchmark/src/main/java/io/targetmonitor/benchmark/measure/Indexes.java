package io.targetmonitor.benchmark.projects;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Indexes and references of the tables, away while a million rows come in: made at once they take a tenth of the time. */
final class Indexes {

    private static final String TABLES = "('project', 'milestone', 'project_version')";

    private static final String PLAIN = """
            select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid)
            from pg_index
            where indrelid::regclass::text in %s
              and not exists (select from pg_constraint where conindid = indexrelid)
            """.formatted(TABLES);

    private static final String REFERENCES = """
            select format('alter table %%s drop constraint %%I', conrelid::regclass, conname),
                   format('alter table %%s add constraint %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint
            where contype = 'f' and conrelid::regclass::text in %s
            """.formatted(TABLES);

    private final Connection database;
    private final List<String> definitions;

    private Indexes(Connection database, List<String> definitions) {
        this.database = database;
        this.definitions = definitions;
    }

    static Indexes dropped(Connection database) throws SQLException {
        var drops = new ArrayList<String>();
        var definitions = new ArrayList<String>();
        try (var statement = database.createStatement()) {
            for (var query : List.of(REFERENCES, PLAIN)) {
                try (var rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        drops.add(rows.getString(1));
                        definitions.add(rows.getString(2));
                    }
                }
            }
            for (var drop : drops) {
                statement.execute(drop);
            }
        }
        return new Indexes(database, definitions);
    }

    void recreate() throws SQLException {
        try (var statement = database.createStatement()) {
            for (var definition : definitions) {
                statement.execute(definition);
            }
        }
    }
}
