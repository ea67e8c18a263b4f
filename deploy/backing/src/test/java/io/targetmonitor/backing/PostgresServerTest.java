package io.targetmonitor.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PostgresServerTest {
    private static final List<DatabaseOwner> OWNERS =
            List.of(new DatabaseOwner("projects", "it's p"), new DatabaseOwner("targets", "t"));

    @TempDir
    private Path folder;

    private final int port = Ports.free(1).get(0);
    private PostgresServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void committedRowsSurviveKillOfTheServerAndTheNextStartAdoptsWhatRuns() throws SQLException {
        server = start();
        server.createDatabases(OWNERS);
        try (var connection = connect("projects", "projects", "it's p");
                var statement = connection.createStatement()) {
            statement.execute("create table promise (text text)");
            statement.execute("insert into promise values ('鹤山')");
        }
        server.kill();
        server.start();
        var running = server.process().orElseThrow();

        var successor = start();
        successor.createDatabases(OWNERS);

        assertEquals(running, successor.process().orElseThrow());
        try (var connection = connect("projects", "projects", "it's p");
                var rows = connection.createStatement().executeQuery("select text from promise")) {
            assertTrue(rows.next());
            assertEquals("鹤山", rows.getString(1));
        }
    }

    @Test
    void everyOwnerNeedsItsPasswordAndReachesOnlyItsOwnDatabase() {
        server = start();
        server.createDatabases(OWNERS);

        assertEquals("28P01", refusal("projects", "projects", "wrong"));
        assertEquals("42501", refusal("targets", "projects", "it's p"));
        assertEquals("42501", refusal("postgres", "projects", "it's p"));
        assertEquals("28P01", refusal("postgres", "postgres", "postgres"));
    }

    @Test
    void dataOfAnotherMajorVersionAreRefusedAtOnce() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "15\n");

        var refusal = assertThrows(BackingException.class, this::start);

        assertTrue(refusal.getMessage().contains("PostgreSQL 15"), refusal.getMessage());
    }

    private PostgresServer start() {
        var started = PostgresServer.in(
                folder, EmbeddedServers.sharedPrograms(), folder.resolve("log"), port, Durability.FAST);
        started.start();
        return started;
    }

    private String refusal(String database, String user, String password) {
        return assertThrows(
                        SQLException.class,
                        () -> connect(database, user, password).close())
                .getSQLState();
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), user, password);
    }
}
