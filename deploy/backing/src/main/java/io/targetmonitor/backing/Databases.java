package io.targetmonitor.backing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.postgresql.ds.PGSimpleDataSource;

/** One database for each service, with an owner who can connect to no other. */
final class Databases {
    private Databases() {}

    /**
     * What is there stays, but every password is set anew.
     *
     * @param url of the database {@code postgres}
     * @param user a superuser
     */
    static void create(String url, String user, String password, List<DatabaseOwner> owners) {
        try (var connection = connect(url, user, password)) {
            create(connection, owners);
        } catch (SQLException e) {
            throw new BackingException("The databases cannot be created: " + e.getMessage(), e);
        }
    }

    static void awaitAnswer(String url, String user, String password, Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!answers(url, user, password)) {
            if (System.nanoTime() > deadline) {
                throw new BackingException("PostgreSQL at " + url + " does not answer");
            }
            Pause.shortly();
        }
    }

    private static boolean answers(String url, String user, String password) {
        try (var connection = connect(url, user, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        // Not DriverManager: it does not see the driver through the class loaders of a test.
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source.getConnection();
    }

    private static void create(Connection superuser, List<DatabaseOwner> owners) throws SQLException {
        execute(superuser, "revoke connect on database postgres, template1 from public");
        for (var owner : owners) {
            if (!exists(superuser, "select 1 from pg_roles where rolname = ?", owner)) {
                execute(superuser, "create role " + owner.database() + " login");
            }
            execute(
                    superuser,
                    "alter role %s password '%s'"
                            .formatted(owner.database(), owner.password().replace("'", "''")));
            if (!exists(superuser, "select 1 from pg_database where datname = ?", owner)) {
                execute(superuser, "create database %1$s owner %1$s".formatted(owner.database()));
            }
            execute(superuser, "revoke connect, temporary on database " + owner.database() + " from public");
        }
    }

    private static boolean exists(Connection connection, String query, DatabaseOwner owner) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, owner.database());
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
