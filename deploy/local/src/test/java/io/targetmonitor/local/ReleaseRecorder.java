package io.targetmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

import io.targetmonitor.backing.PostgresServer;

/**
 * Writes down what {@link PreviousRelease} reads, when a version is released: with {@code -Dmonitor.record-release},
 * from everything that the end-to-end tests let the services do.
 */
record ReleaseRecorder(PostgresServer server, Path folder) {

    /** As the server counts them: one for all values, and a longer list of rows is the same statement. */
    private static final String STATEMENTS = """
            select distinct regexp_replace(regexp_replace(query, '\\s+', ' ', 'g'),
                                           '(values ?\\([^()]*\\))(, ?\\([^()]*\\))+', '\\1', 'i') collate "C" as statement
            from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname = current_database() and s.userid = (select oid from pg_roles where rolname = d.datname)
              and query ~* '^\\s*(select|insert|update|delete|with|merge)\\M'
              and query !~* 'flyway|information_schema|\\m(pg_|set_config|current_|version\\(\\))'
            order by 1
            """;

    private static final String MIGRATIONS = """
            select regexp_replace(script, '.*/', '') || ' ' || checksum from flyway_schema_history
            where success and version is not null order by installed_rank
            """;

    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+");

    static boolean wanted() {
        return System.getProperty("monitor.record-release") != null;
    }

    /** Lets the server count statements, for which it has to start again. */
    void begin() {
        try {
            Files.writeString(
                    folder.resolve("data/postgresql.conf"),
                    "shared_preload_libraries = 'pg_stat_statements'\npg_stat_statements.max = 20000\n",
                    StandardOpenOption.APPEND);
            server.close();
            server.start();
            for (var service : Service.withData()) {
                try (var connection = connect(service)) {
                    connection.createStatement().execute("create extension pg_stat_statements");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** What made the tables is not what the services ask of them. */
    void forgetMigrations() {
        try (var connection = connect(Service.PROJECTS)) {
            connection.createStatement().execute("select pg_stat_statements_reset()");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void write() {
        try {
            for (var service : Service.withData()) {
                var place = PreviousRelease.FOLDER.resolve(service.database().orElseThrow());
                try (var connection = connect(service)) {
                    var statements = rows(connection, STATEMENTS);
                    var known = new Statements(
                            statements.stream().map(ReleaseRecorder::readable).toList());
                    known.refusedBy(connection).forEach(line -> System.out.println("Not recorded: " + line));
                    Files.createDirectories(place);
                    Files.write(
                            place.resolve("statements.sql"),
                            known.plannedBy(connection).toList());
                    Files.write(place.resolve("migrations.txt"), rows(connection, MIGRATIONS));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The server puts {@code $1} also where only a literal can stand, and shortens lists. */
    static String readable(String statement) {
        var read = statement
                .replaceAll("(?i)\\b(interval|date|timestamptz|timestamp) (\\$\\d+)", "cast($2 as $1)")
                .replaceAll("(?i)extract\\(\\$\\d+ from", "extract(day from")
                // an index that holds a part of a table is found by the very literal that says which part
                .replaceAll("(?i)(on conflict \\([^)]*\\) where \\w+ = )\\$\\d+", "$1'infinity'")
                .replaceAll("(?i)percentile_cont\\(array\\[\\$\\d+[^]]*]\\)", "percentile_cont(array[0.5])");
        var numbers = new HashMap<String, Integer>();
        return PARAMETER
                .matcher(read)
                .replaceAll(found -> "\\$" + numbers.computeIfAbsent(found.group(), parameter -> numbers.size() + 1));
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private Connection connect(Service service) throws SQLException {
        try {
            var source = new PGSimpleDataSource();
            source.setUrl(server.jdbcUrl(service.database().orElseThrow()));
            source.setUser("postgres");
            source.setPassword(
                    Files.readString(folder.resolve("superuser-password")).strip());
            source.setPreferQueryMode(PreferQueryMode.SIMPLE);
            return source.getConnection();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
