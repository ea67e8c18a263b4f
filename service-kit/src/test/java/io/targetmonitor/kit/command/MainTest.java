package io.targetmonitor.kit.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.targetmonitor.backing.BackingServices;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands as an operator types them, without a running service. */
class MainTest {

    private static BackingServices backing;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void start() {
        backing = BackingServices.start(List.of("projects"), 3);
    }

    @AfterAll
    static void stop() {
        backing.close();
    }

    @Test
    void migratingAgainChangesNothingAndWithNothingLostTheEpochStays() throws SQLException {
        assertThat(run("migrate")).isZero();
        assertThat(run("migrate")).isZero();
        assertThat(out()).contains("The schema is up to date; 0 migrations were new");

        assertThat(run("restored")).isZero();
        assertThat(out()).contains("the epoch stays 1");

        assertThat(run(
                        "republish",
                        "--since",
                        "2026-01-01T00:00:00Z",
                        "--subject",
                        UUID.randomUUID().toString()))
                .isZero();
        assertThat(out()).contains("0 events will be sent again");
        assertThat(openRequests()).isEqualTo(1);
    }

    @Test
    void whatALaterVersionHasMigratedIsNoFault() throws SQLException {
        run("migrate");
        for (var version : List.of("20260101.01", "29991231.01")) {
            execute("""
                    insert into flyway_schema_history
                    select (select max(installed_rank) + 1 from flyway_schema_history), '%s', 'of a later version', type,
                           'db/kit/V%s__later.sql', 1, installed_by, installed_on, 1, true
                    from flyway_schema_history order by installed_rank limit 1
                    """.formatted(version, version));
        }

        assertThat(run("migrate")).as(err()).isZero();
        execute("delete from flyway_schema_history where description = 'of a later version'");
    }

    @Test
    void whatIsAskedWronglyIsSaidInOneLineBeforeTheUsage() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("repair")).isEqualTo(2);
        assertThat(err()).contains("There is no command repair");
        assertThat(run("republish", "--since", "yesterday")).isEqualTo(2);
        assertThat(err()).contains("--since takes an instant such as 2026-11-25T02:00:00Z, not yesterday");
        assertThat(run("republish", "--since")).isEqualTo(2);
        assertThat(err()).contains("--since needs a value");
        assertThat(run("restored", "now")).isEqualTo(2);
        assertThat(err()).contains("restored takes no arguments");
    }

    @Test
    void aDatabaseThatRefusesIsAFailureInOneLine() {
        var settings = Map.of("quarkus.datasource.password", "wrong");

        assertThat(run(settings, "republish")).isEqualTo(1);
        assertThat(err()).startsWith("republish failed: ").hasLineCount(1);
    }

    private int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private int run(Map<String, String> special, String... arguments) {
        var settings = new java.util.HashMap<>(Map.of(
                "monitor.service",
                "projects",
                "quarkus.datasource.jdbc.url",
                backing.jdbcUrl("projects"),
                "quarkus.datasource.username",
                backing.user("projects"),
                "quarkus.datasource.password",
                backing.password("projects"),
                "quarkus.flyway.locations",
                "db/kit",
                "kafka.bootstrap.servers",
                backing.bootstrapServers()));
        settings.putAll(special);
        return Main.run(
                List.of(arguments),
                () -> Settings.with(settings),
                new PrintStream(out, true),
                new PrintStream(err, true));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        backing.jdbcUrl("projects"), backing.user("projects"), backing.password("projects"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long openRequests() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        backing.jdbcUrl("projects"), backing.user("projects"), backing.password("projects"));
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from event_republish where done_at is null")) {
            row.next();
            return row.getLong(1);
        }
    }
}
