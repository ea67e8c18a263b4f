package io.targetmonitor.kit.housekeeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.MonitorTestServices;

import static io.targetmonitor.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What stays of events that are too old to be kept. */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "targets"))
class EventMonthsTest {

    private static final String DROP_1999 = "select event_drop_before('2000-01-01')";

    @Inject
    DataSource database;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void theLastEventBeforeWhatIsKeptStaysUntilALaterOneIsAsOld() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            told(connection, 1, "2000-01-10", 1L);
            told(connection, 2, "2000-01-20", 2L);
            told(connection, 3, "2000-02-10", null);
            told(connection, 4, "2000-02-11", 4L);
            told(connection, 5, "2000-02-12", 5L);
            told(connection, 6, "2000-04-10", 6L);

            assertThat(kept(connection, "2000-01-31")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
            assertThat(kept(connection, "2000-02-05")).containsExactly(2L, 3L, 4L, 5L, 6L);
            assertThat(kept(connection, "2000-03-15")).containsExactly(3L, 5L, 6L);
            assertThat(kept(connection, "2000-05-01")).containsExactly(3L, 6L);
            connection.rollback();
        }
    }

    @Test
    void anEventOfUsualLengthIsKeptAsItIs() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "select event_month('1998-01-01')");
            told(connection, 1, "1998-01-10", 1L);
            execute(
                    connection,
                    "update event set data = json_build_object('text', repeat('a', 3000)) where subject = '%s'"
                            .formatted(subject));

            assertThat(number(
                            connection,
                            "select pg_column_size(data) from event where subject = '%s'".formatted(subject)))
                    .isGreaterThan(3_000);
            connection.rollback();
        }
    }

    @Test
    void twoMayDropTheSameMonthAtOnce() throws Exception {
        try (var first = database.getConnection();
                var second = database.getConnection()) {
            execute(first, "select event_month('1999-01-01')");
            var backend = number(second, "select pg_backend_pid()");
            first.setAutoCommit(false);
            execute(first, DROP_1999);

            var other = CompletableFuture.runAsync(() -> executeNow(second, DROP_1999));
            await().until(() ->
                    number(first, "select count(*) from pg_locks where not granted and pid = " + backend) > 0);
            first.commit();

            other.join();
            assertThat(number(first, "select count(*) from pg_class where relname = 'event_1999_01'"))
                    .isZero();
            first.rollback();
        }
    }

    /** @param position null: not yet published */
    private void told(Connection connection, int sequence, String day, Long position) throws SQLException {
        execute(connection, "select event_month(date_trunc('month', date '%s')::date)".formatted(day));
        execute(connection, """
                insert into event (id, topic, type, subject, epoch, sequence, time, business_time, actor, data, position)
                values (gen_random_uuid(), 'targets.events.v1', 'target.set.v1', '%s', 1, %d, '%s', now(), 'anna', '{}', %s)
                """.formatted(subject, sequence, day, position));
    }

    private List<Long> kept(Connection connection, String day) throws SQLException {
        execute(connection, "select event_drop_before('%s')".formatted(day));
        try (var query =
                connection.prepareStatement("select sequence from event where subject = ? order by sequence")) {
            query.setString(1, subject);
            try (var rows = query.executeQuery()) {
                var sequences = new ArrayList<Long>();
                while (rows.next()) {
                    sequences.add(rows.getLong(1));
                }
                return sequences;
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void executeNow(Connection connection, String sql) {
        try {
            execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
