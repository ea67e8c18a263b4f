package io.targetmonitor.kit.events;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import org.postgresql.PGConnection;

/**
 * The event table through the one connection that holds the relay's advisory lock: a relay that lost its lock lost its
 * connection, and can mark nothing any more.
 */
final class LeaderStore implements EventStore, AutoCloseable {

    /** Any number, the same in all replicas of a service; the database is the service's own. */
    private static final long LOCK = 0x7461726765740001L;

    private static final String UNPUBLISHED = """
            select seq, id, topic, type, subject, epoch, sequence, time, business_time, actor, traceparent, data, 0
            from event where position is null order by seq limit ?
            """;
    private static final String MARK = """
            update event set position = published.position
            from unnest(?::bigint[], ?::bigint[]) as published (seq, position)
            where event.seq = published.seq and event.time between ? and ? and event.position is null
            """;
    private static final String RESERVE =
            "update event_relay set last_position = last_position + ? returning last_position";

    private final Connection connection;
    private final Republishing again;

    private LeaderStore(Connection connection) {
        this.connection = connection;
        this.again = new Republishing(connection);
    }

    /** The leader's store, for one caller at a time over all replicas. */
    static Optional<LeaderStore> tryLead(DataSource database) throws SQLException {
        var connection = database.getConnection();
        try {
            connection.setAutoCommit(true);
            if (locked(connection)) {
                execute(connection, "listen " + RelaySignal.CHANNEL);
                return Optional.of(new LeaderStore(connection));
            }
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    @Override
    public List<StoredEvent> unpublished(int limit) {
        try (var query = connection.prepareStatement(UNPUBLISHED)) {
            query.setInt(1, limit);
            try (var rows = query.executeQuery()) {
                var events = new ArrayList<StoredEvent>();
                while (rows.next()) {
                    events.add(read(rows));
                }
                return events;
            }
        } catch (SQLException e) {
            throw new EventStoreFault("The waiting events cannot be read", e);
        }
    }

    @Override
    public void markPublished(List<StoredEvent> batch) {
        try {
            connection.setAutoCommit(false);
            try {
                mark(batch, reserve(batch.size()) - batch.size());
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new EventStoreFault("Published events cannot be marked", e);
        }
    }

    @Override
    public List<StoredEvent> askedAgain(int limit) {
        try {
            return again.next(limit);
        } catch (SQLException e) {
            throw new EventStoreFault("What is to be sent again cannot be read", e);
        }
    }

    @Override
    public void sentAgain(List<StoredEvent> batch) {
        try {
            again.sent(batch);
        } catch (SQLException e) {
            throw new EventStoreFault("What was sent again cannot be marked", e);
        }
    }

    /** Waits until somebody commits an event, at most so long. */
    void await(int millis) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(millis);
    }

    @Override
    public void close() {
        try (connection) {
            execute(connection, "unlisten *");
            execute(connection, "select pg_advisory_unlock_all()");
        } catch (SQLException gone) {
            // the lock went with the connection
            return;
        }
    }

    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getLong(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getLong(13));
    }

    private long reserve(int positions) throws SQLException {
        try (var reserve = connection.prepareStatement(RESERVE)) {
            reserve.setInt(1, positions);
            try (var row = reserve.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void mark(List<StoredEvent> batch, long before) throws SQLException {
        var seqs = batch.stream().map(StoredEvent::seq).toArray(Long[]::new);
        var positions = new Long[seqs.length];
        for (var i = 0; i < positions.length; i++) {
            positions[i] = before + 1 + i;
        }
        var times = batch.stream()
                .map(StoredEvent::time)
                .map(time -> time.atOffset(java.time.ZoneOffset.UTC))
                .sorted()
                .toList();
        try (var mark = connection.prepareStatement(MARK)) {
            mark.setArray(1, connection.createArrayOf("bigint", seqs));
            mark.setArray(2, connection.createArrayOf("bigint", positions));
            // the bounds let PostgreSQL leave out the other months
            mark.setObject(3, times.get(0));
            mark.setObject(4, times.get(times.size() - 1));
            mark.executeUpdate();
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
