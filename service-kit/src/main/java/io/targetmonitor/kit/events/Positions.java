package io.targetmonitor.kit.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Where the partitions of a topic are to be read on, in the database beside what was taken in. Kafka's own note may be
 * ahead of a database that was restored; this one never is. Owned by the follower's thread.
 */
final class Positions {

    private static final String ALL = "select partition, next_offset from followed_partition where topic = ?";
    private static final String MOVE = """
            insert into followed_partition as known (topic, partition, next_offset) values (?, ?, ?)
            on conflict (topic, partition) do update set next_offset = excluded.next_offset
            where known.next_offset = ?
            """;

    private final DataSource database;
    private final String topic;
    private final Map<Integer, Long> known = new HashMap<>();

    Positions(DataSource database, String topic) {
        this.database = database;
        this.topic = topic;
    }

    /** What the database says now, by partition; also what the next {@link #move} takes for granted. */
    Map<Integer, Long> read() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(ALL)) {
            query.setString(1, topic);
            try (var rows = query.executeQuery()) {
                known.clear();
                while (rows.next()) {
                    known.put(rows.getInt(1), rows.getLong(2));
                }
                return Map.copyOf(known);
            }
        } catch (SQLException e) {
            throw new EventStoreFault("The positions in %s cannot be read".formatted(topic), e);
        }
    }

    /**
     * Part of the transaction that takes in what lies before the offsets.
     *
     * @throws MovedByOthers if the database is not where this follower left it: it was restored, or another follower
     *     has the partition
     */
    void move(Map<Integer, Long> nextOffsets) {
        try (var connection = database.getConnection()) {
            for (var next : nextOffsets.entrySet()) {
                move(connection, next.getKey(), next.getValue());
            }
        } catch (SQLException e) {
            throw new EventStoreFault("The positions in %s cannot be written".formatted(topic), e);
        }
    }

    /** After the commit. */
    void moved(Map<Integer, Long> nextOffsets) {
        known.putAll(nextOffsets);
    }

    private void move(Connection connection, int partition, long next) throws SQLException {
        try (var move = connection.prepareStatement(MOVE)) {
            move.setString(1, topic);
            move.setInt(2, partition);
            move.setLong(3, next);
            move.setObject(4, known.get(partition), java.sql.Types.BIGINT);
            if (move.executeUpdate() == 0) {
                throw new MovedByOthers(topic, partition);
            }
        }
    }

    /** What was read has to be read again, from where the database says. */
    static final class MovedByOthers extends RuntimeException {

        private static final long serialVersionUID = 1;

        private MovedByOthers(String topic, int partition) {
            super("The database stands elsewhere in %s-%d than it was left".formatted(topic, partition));
        }
    }
}
