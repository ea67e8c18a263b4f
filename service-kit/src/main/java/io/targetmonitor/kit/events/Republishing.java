package io.targetmonitor.kit.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Works off what the command {@code republish} asked for, on the leader's connection. */
final class Republishing {

    private static final String OPEN = """
            select id, subject, after_seq, until_seq from event_republish
            where done_at is null order by id limit 1
            """;
    private static final String COLUMNS =
            "seq, id, topic, type, subject, epoch, sequence, time, business_time, actor, traceparent, data, position";
    private static final String OF_ALL = "select " + COLUMNS + """
             from event
            where seq > ? and seq <= ? and position is not null
              and time >= coalesce((select since from event_republish where id = ?), '-infinity')
            order by seq limit ?
            """;
    // materialized: else the planner may walk all events in their order to find the few of one subject
    private static final String OF_SUBJECT = "with theirs as materialized (select " + COLUMNS + """
             from event
              where (topic, subject) in (select topic, subject from event_subject where subject =
                      (select subject from event_republish where id = ?))
                and time >= coalesce((select since from event_republish where id = ?), '-infinity'))
            select * from theirs where seq > ? and seq <= ? and position is not null order by seq limit ?
            """;
    private static final String SENT = "update event_republish set after_seq = ? where id = ?";
    private static final String DONE = "update event_republish set done_at = now() where id = ?";

    private final Connection connection;
    private long current;

    Republishing(Connection connection) {
        this.connection = connection;
    }

    List<StoredEvent> next(int limit) throws SQLException {
        while (true) {
            try (var open = connection.prepareStatement(OPEN);
                    var request = open.executeQuery()) {
                if (!request.next()) {
                    return List.of();
                }
                current = request.getLong(1);
                var batch = request.getString(2) == null
                        ? ofAll(request.getLong(3), request.getLong(4), limit)
                        : ofSubject(request.getLong(3), request.getLong(4), limit);
                if (!batch.isEmpty()) {
                    return batch;
                }
            }
            mark(DONE);
        }
    }

    void sent(List<StoredEvent> batch) throws SQLException {
        try (var sent = connection.prepareStatement(SENT)) {
            sent.setLong(1, batch.get(batch.size() - 1).seq());
            sent.setLong(2, current);
            sent.executeUpdate();
        }
    }

    private List<StoredEvent> ofAll(long after, long until, int limit) throws SQLException {
        try (var query = connection.prepareStatement(OF_ALL)) {
            query.setLong(1, after);
            query.setLong(2, until);
            query.setLong(3, current);
            query.setInt(4, limit);
            return read(query);
        }
    }

    private List<StoredEvent> ofSubject(long after, long until, int limit) throws SQLException {
        try (var query = connection.prepareStatement(OF_SUBJECT)) {
            query.setLong(1, current);
            query.setLong(2, current);
            query.setLong(3, after);
            query.setLong(4, until);
            query.setInt(5, limit);
            return read(query);
        }
    }

    private void mark(String sql) throws SQLException {
        try (var mark = connection.prepareStatement(sql)) {
            mark.setLong(1, current);
            mark.executeUpdate();
        }
    }

    private static List<StoredEvent> read(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var events = new ArrayList<StoredEvent>();
            while (rows.next()) {
                events.add(LeaderStore.read(rows));
            }
            return events;
        }
    }
}
