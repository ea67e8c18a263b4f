package io.targetmonitor.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.AutoSave;
import org.postgresql.jdbc.PreferQueryMode;

import io.targetmonitor.backing.DatabaseOwner;
import io.targetmonitor.backing.Durability;
import io.targetmonitor.backing.Ports;
import io.targetmonitor.backing.PostgresServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A rolling upgrade, as the runbook promises it: the new version migrates first, the version before runs on with the new
 * schema, and the new version does not start without it.
 */
class UpgradeIT {

    @TempDir
    static Path data;

    private static final String MIGRATIONS =
            "select regexp_replace(script, '.*/', '') || ' ' || checksum from flyway_schema_history";

    private static final Map<Service, Catalogue> BEFORE = new HashMap<>();
    private static final Map<Service, Catalogue> ADDED = new HashMap<>();
    private static final Map<Service, List<String>> MIGRATED = new HashMap<>();

    private static DataFolder folder;
    private static PostgresServer postgres;

    /** A database of the version before, brought up to this version. */
    @BeforeAll
    static void upgrade() throws SQLException {
        folder = DataFolder.open(data);
        postgres = PostgresServer.in(
                folder.postgres(),
                folder.programs(),
                folder.log("postgres"),
                Ports.free(1).get(0),
                Durability.FAST);
        postgres.start();
        for (var service : Service.withData()) {
            var database = service.database().orElseThrow();
            postgres.createDatabases(List.of(new DatabaseOwner(database, Service.passwordOf(database))));
            var before = new PreviousRelease(service);
            migrate(service, before.migrationsIn(data.resolve(database + "-before")));
            BEFORE.put(service, catalogue(service));
            migrate(service, before.additionsIn(data.resolve(database + "-added")));
            ADDED.put(service, catalogue(service));
            new PackagedCommand(service, environment(service)).run("migrate");
            MIGRATED.put(service, column(service, MIGRATIONS));
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
        folder.close();
    }

    static Stream<Service> services() {
        return Service.withData().stream();
    }

    /** The command refuses a schema whose migrations have another text; a release does not take its word back. */
    @ParameterizedTest
    @MethodSource("services")
    void releasedMigrationsStayAsTheyWere(Service service) {
        assertThat(MIGRATED.get(service))
                .as("see Migrations in CONTRIBUTING.md")
                .containsAll(new PreviousRelease(service).migrations());
    }

    @ParameterizedTest
    @MethodSource("services")
    void theNewSchemaAnswersWhatTheVersionBeforeAsks(Service service) throws SQLException {
        var statements = new PreviousRelease(service).statements();

        try (var connection = connect(service)) {
            assertThat(statements).hasSizeGreaterThan(40);
            assertThat(new Statements(statements).refusedBy(connection)).isEmpty();
        }
    }

    /** But for migrations that say which release no longer used what they take away. */
    @ParameterizedTest
    @MethodSource("services")
    void theNewSchemaOnlyAdds(Service service) {
        assertThat(BEFORE.get(service).brokenBy(ADDED.get(service)))
                .as("see Migrations in CONTRIBUTING.md")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter table alert drop column leader                        | alert.leader is gone
            alter table alert rename column leader to head              | alert.leader is gone
            drop table alert cascade                                    | alert.leader is gone
            alter table alert alter column leader type varchar(6)       | alert.leader was text and is character varying(6)
            alter table alert alter column leader set not null          | alert.leader may no longer be empty
            alter table alert add column extra text not null            | alert.extra has to be given
            alter table alert add column extra text default '' unique   | a new rule, alert: UNIQUE (extra)
            alter table alert add check (leader <> '')                  | a new rule, alert: CHECK ((leader <> ''::text))
            create unique index on alert (leader)                       | a new rule, alert: unique btree (leader)
            """)
    void whatTakesAwayIsSeen(String sql, String broken) throws SQLException {
        assertThat(afterwards(sql, Catalogue::of))
                .satisfies(later ->
                        assertThat(BEFORE.get(Service.ALERTS).brokenBy(later)).contains(broken));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter table alert drop column leader                          | ERROR: column
            drop table alert cascade                                      | ERROR: relation "alert" does not exist
            alter table order_number drop constraint order_number_pkey    | ERROR: there is no unique or exclusion constraint
            """)
    void whatIsAskedInVainIsSeen(String sql, String reason) throws SQLException {
        var statements = new Statements(new PreviousRelease(Service.ALERTS).statements());

        assertThat(afterwards(sql, statements::refusedBy)).anyMatch(line -> line.startsWith(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter table alert add column extra text
            alter table alert add column extra text not null default 'none'
            create table extra (id uuid primary key, name text not null)
            alter table alert add column extra text check (extra <> '') unique
            """)
    void whatAddsIsNot(String sql) throws SQLException {
        assertThat(BEFORE.get(Service.ALERTS).brokenBy(afterwards(sql, Catalogue::of)))
                .isEmpty();
    }

    /** The step {@code migrate} was left out, or an older database was restored under the new version. */
    @ParameterizedTest
    @MethodSource("services")
    void aServiceDoesNotStartWithTheSchemaBeforeItsOwn(Service service) throws Exception {
        var newest = column(service, """
                delete from flyway_schema_history where installed_rank = (select max(installed_rank) from flyway_schema_history)
                returning version
                """);
        var environment = new LinkedHashMap<>(environment(service));
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        environment.put("QUARKUS_FLYWAY_VALIDATE_AT_START", "true");

        var process = new PackagedCommand(service, environment).startService();

        assertThat(PackagedCommand.said(process))
                .contains("Detected resolved migration not applied to database: " + newest.get(0));
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private interface Look<T> {
        T at(Connection connection) throws SQLException;
    }

    /** What one sees after a change, which is undone. */
    private static <T> T afterwards(String sql, Look<T> look) throws SQLException {
        try (var connection = connect(Service.ALERTS)) {
            connection.setAutoCommit(false);
            connection.createStatement().execute(sql);
            var seen = look.at(connection);
            connection.rollback();
            return seen;
        }
    }

    private static void migrate(Service service, Path migrations) {
        var environment = new LinkedHashMap<>(environment(service));
        environment.put("QUARKUS_FLYWAY_LOCATIONS", "filesystem:" + migrations);
        new PackagedCommand(service, environment).run("migrate");
    }

    private static Map<String, String> environment(Service service) {
        var url = postgres.jdbcUrl("");
        return new ServiceEnvironment(
                        url.substring(0, url.lastIndexOf('/') + 1),
                        "localhost:1",
                        "http://localhost:1",
                        List.of(),
                        Optional.empty())
                .of(service);
    }

    private static Catalogue catalogue(Service service) throws SQLException {
        try (var connection = connect(service)) {
            return Catalogue.of(connection);
        }
    }

    private static List<String> column(Service service, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = connect(service);
                var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static Connection connect(Service service) throws SQLException {
        var database = service.database().orElseThrow();
        var source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl(database));
        source.setUser(database);
        source.setPassword(Service.passwordOf(database));
        // a statement that fails does not fail those after it
        source.setAutosave(AutoSave.ALWAYS);
        // nor does the driver ask for the values of a statement that is only planned
        source.setPreferQueryMode(PreferQueryMode.SIMPLE);
        return source.getConnection();
    }
}
