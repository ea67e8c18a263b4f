package io.targetmonitor.kit.events;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** The ledger in the service's own database. */
final class DatabaseLedger implements Ledger {

    // One statement decides and locks: of two followers with the same event, the second waits here and finds it old.
    private static final String IF_NEXT = """
            on conflict (topic, subject) do update set epoch = excluded.epoch, sequence = excluded.sequence
            where not known.held
              and (known.epoch < excluded.epoch
                   or known.epoch = excluded.epoch and known.sequence + 1 = excluded.sequence)
            """;
    private static final String ADVANCE =
            "insert into followed_subject as known (topic, subject, epoch, sequence) values (?, ?, ?, ?) " + IF_NEXT;
    private static final String ADVANCE_ALL = """
            insert into followed_subject as known (topic, subject, epoch, sequence)
            select ?, subject, epoch, sequence
            from unnest(cast(? as text[]), cast(? as int[]), cast(? as bigint[])) as row (subject, epoch, sequence)
            order by subject collate "C"
            """ + IF_NEXT + " returning subject";
    private static final String KNOWN =
            "select held, (epoch, sequence) >= (?, ?) from followed_subject where topic = ? and subject = ?";
    private static final String HOLD = """
            insert into followed_subject (topic, subject, epoch, sequence, held) values (?, ?, ?, ? - 1, true)
            on conflict (topic, subject) do update set held = true
            """;
    private static final String PARK = """
            insert into parked_event (topic, subject, epoch, sequence, reason, envelope, parked_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String HELD = "select subject from followed_subject where topic = ? and held limit 500";
    private static final String RELEASE = "update followed_subject set held = false where topic = ? and subject = ?";
    private static final String TAKE_PARKED = """
            with taken as (delete from parked_event where topic = ? and subject = ? returning epoch, sequence, envelope)
            select envelope from taken order by epoch, sequence
            """;

    private final DataSource database;
    private final Clock clock;
    private final String topic;

    DatabaseLedger(DataSource database, Clock clock, String topic) {
        this.database = database;
        this.clock = clock;
        this.topic = topic;
    }

    @Override
    public Standing advance(ReceivedEvent event) {
        return with(ADVANCE, advance -> {
            bindEvent(advance, event);
            return advance.executeUpdate() == 1 ? Standing.NEXT : standing(event);
        });
    }

    @Override
    public List<Standing> advanceAll(List<ReceivedEvent> events) {
        var advanced = with(ADVANCE_ALL, advance -> {
            var connection = advance.getConnection();
            advance.setString(1, topic);
            advance.setArray(2, connection.createArrayOf("text", column(events, ReceivedEvent::subject)));
            advance.setArray(3, connection.createArrayOf("int", column(events, ReceivedEvent::epoch)));
            advance.setArray(4, connection.createArrayOf("bigint", column(events, ReceivedEvent::sequence)));
            return new HashSet<>(texts(advance.executeQuery()));
        });
        return events.stream()
                .map(event -> advanced.contains(event.subject()) ? Standing.NEXT : standing(event))
                .toList();
    }

    private static Object[] column(List<ReceivedEvent> events, Function<ReceivedEvent, ?> value) {
        return events.stream().map(value).toArray();
    }

    @Override
    public void park(ReceivedEvent event, byte[] envelope, String reason) {
        with(HOLD, hold -> {
            bindEvent(hold, event);
            return hold.executeUpdate();
        });
        with(PARK, park -> {
            bindEvent(park, event);
            park.setString(5, reason);
            park.setString(6, new String(envelope, StandardCharsets.UTF_8));
            park.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
            return park.executeUpdate();
        });
    }

    @Override
    public List<String> held() {
        return with(HELD, query -> {
            query.setString(1, topic);
            return texts(query.executeQuery());
        });
    }

    @Override
    public void release(String subject) {
        with(RELEASE, release -> {
            release.setString(1, topic);
            release.setString(2, subject);
            return release.executeUpdate();
        });
    }

    @Override
    public List<byte[]> takeParked(String subject) {
        return with(TAKE_PARKED, take -> {
                    take.setString(1, topic);
                    take.setString(2, subject);
                    return texts(take.executeQuery());
                })
                .stream()
                .map(envelope -> envelope.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private Standing standing(ReceivedEvent event) {
        return with(KNOWN, query -> {
            query.setInt(1, event.epoch());
            query.setLong(2, event.sequence());
            query.setString(3, topic);
            query.setString(4, event.subject());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(2) ? Standing.OLD : row.getBoolean(1) ? Standing.HELD : Standing.GAP;
            }
        });
    }

    private void bindEvent(PreparedStatement statement, ReceivedEvent event) throws SQLException {
        statement.setString(1, topic);
        statement.setString(2, event.subject());
        statement.setInt(3, event.epoch());
        statement.setLong(4, event.sequence());
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        try (rows) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private <T> T with(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new EventStoreFault("The ledger of %s failed".formatted(topic), e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
