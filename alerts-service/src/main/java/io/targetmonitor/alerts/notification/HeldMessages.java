package io.targetmonitor.alerts.notification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.kit.events.Ids;

/** Messages that wait, why, and what became of them; always in the caller's transaction. */
@ApplicationScoped
class HeldMessages {

    private static final long LOCK = 0x7461726765740003L;

    private static final String KEEP = """
            insert into held_message (id, alert_id, recipient, address, role, post, department, level, why, cause, hold,
                                      silence_id, held_at, release_at, settled_at, outcome)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String DUE = """
            select id, alert_id, role, post, department, level, why, cause, held_at from held_message
            where settled_at is null and hold <> 'STORM' and (alert_id, recipient) in (
              select alert_id, recipient from held_message
              where settled_at is null and hold <> 'STORM' and release_at <= ? order by release_at limit 200)
            order by held_at, id
            """;
    private static final String DUE_STORM = """
            select address from held_message
            where settled_at is null and hold = 'STORM' and release_at <= ? order by release_at limit 1
            """;
    private static final String SETTLE = "update held_message set settled_at = ?, outcome = ? where id = ?";
    private static final String RELEASE_CAUSED = """
            update held_message set release_at = ?
            where alert_id = any (?) and settled_at is null and hold = 'CAUSED' and release_at is null
            """;
    private static final String RELEASE_SILENCED =
            "update held_message set release_at = ? where silence_id = ? and settled_at is null";
    private static final String OF_ALERT = """
            select role, post, department, level, why, hold, silence_id, held_at, release_at, settled_at, outcome, sent_as
            from held_message where alert_id = ? order by held_at, id limit 500
            """;

    private final DataSource database;

    HeldMessages(DataSource database) {
        this.database = database;
    }

    /** A message to be kept, and why it waits. */
    record Kept(Wanted wanted, Hold hold) {}

    /** A message that has waited long enough. */
    record Waiting(UUID id, UUID alert, Recipient recipient, Why why, Cause cause, Instant heldAt) {}

    /** A message that was or is held, as people see it. */
    record Shown(
            Recipient recipient,
            Why why,
            Hold.Reason hold,
            UUID silence,
            Instant heldAt,
            Instant releaseAt,
            Instant settledAt,
            Outcome outcome,
            UUID sentAs) {}

    enum Outcome {
        /** Told by a message of its own. */
        TOLD,
        DIGESTED,
        /** Its hour came, but another reason held it. */
        HELD_AGAIN,
        /** It was over before anybody had to be told. */
        OVER
    }

    /** Only one at a time releases: until the transaction ends. */
    void lock() {
        with("select pg_advisory_xact_lock(?)", lock -> {
            lock.setLong(1, LOCK);
            return lock.execute();
        });
    }

    void keep(List<Kept> messages, Instant at) {
        if (messages.isEmpty()) {
            return;
        }
        with(KEEP, insert -> {
            for (var message : messages) {
                bind(insert, message, at);
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    private static void bind(PreparedStatement insert, Kept message, Instant at) throws SQLException {
        var wanted = message.wanted();
        var recipient = wanted.recipient();
        var over = message.hold().reason() == Hold.Reason.NEVER_TOLD;
        insert.setObject(1, Ids.next());
        insert.setObject(2, wanted.alert().id());
        insert.setString(3, recipient.key());
        insert.setString(4, wanted.address());
        insert.setString(5, recipient.role());
        insert.setString(6, recipient.post());
        insert.setString(7, recipient.department());
        insert.setInt(8, recipient.level());
        insert.setString(9, wanted.why().name());
        insert.setString(10, wanted.cause() == null ? null : wanted.cause().name());
        insert.setString(11, message.hold().reason().name());
        insert.setObject(12, message.hold().silence());
        insert.setObject(13, utc(at));
        insert.setObject(
                14, message.hold().until() == null ? null : utc(message.hold().until()));
        insert.setObject(15, over ? utc(at) : null);
        insert.setString(16, over ? Outcome.OVER.name() : null);
    }

    /** Everything that waits about the alerts and to the recipients for which something is due, oldest first. */
    List<Waiting> due(Instant now) {
        return with(DUE, query -> {
            query.setObject(1, utc(now));
            return read(query.executeQuery(), rows -> {
                var cause = rows.getString(8);
                return new Waiting(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        new Recipient(rows.getString(3), rows.getString(4), rows.getString(5), rows.getInt(6)),
                        Why.valueOf(rows.getString(7)),
                        cause == null ? null : Cause.valueOf(cause),
                        instant(rows, 9));
            });
        });
    }

    /** The address of a recipient whose digest is due, at most one. */
    List<String> dueStorm(Instant now) {
        return with(DUE_STORM, query -> {
            query.setObject(1, utc(now));
            return read(query.executeQuery(), rows -> rows.getString(1));
        });
    }

    void settle(Map<UUID, Outcome> outcomes, Instant at) {
        with(SETTLE, update -> {
            for (var outcome : outcomes.entrySet()) {
                update.setObject(1, utc(at));
                update.setString(2, outcome.getValue().name());
                update.setObject(3, outcome.getKey());
                update.addBatch();
            }
            return update.executeBatch();
        });
    }

    void releaseCaused(List<UUID> alerts, Instant at) {
        with(RELEASE_CAUSED, update -> {
            update.setObject(1, utc(at));
            update.setArray(2, update.getConnection().createArrayOf("uuid", alerts.toArray()));
            return update.executeUpdate();
        });
    }

    void releaseSilenced(UUID silence, Instant at) {
        with(RELEASE_SILENCED, update -> {
            update.setObject(1, utc(at));
            update.setObject(2, silence);
            return update.executeUpdate();
        });
    }

    List<Shown> ofAlert(UUID alert) {
        return with(OF_ALERT, query -> {
            query.setObject(1, alert);
            return read(
                    query.executeQuery(),
                    rows -> new Shown(
                            new Recipient(rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4)),
                            Why.valueOf(rows.getString(5)),
                            Hold.Reason.valueOf(rows.getString(6)),
                            rows.getObject(7, UUID.class),
                            instant(rows, 8),
                            instant(rows, 9),
                            instant(rows, 10),
                            rows.getString(11) == null ? null : Outcome.valueOf(rows.getString(11)),
                            rows.getObject(12, UUID.class)));
        });
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        var time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static <T> List<T> read(ResultSet rows, Row<T> row) throws SQLException {
        try (rows) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        }
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The messages that wait cannot be read or written", e);
        }
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
