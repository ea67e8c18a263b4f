package io.targetmonitor.alerts.notification;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.alerts.rule.Severity;

/**
 * Sums up what waits for a digest, set by set, however much it is; always in the caller's transaction and under the
 * lock of {@link HeldMessages}.
 */
@ApplicationScoped
class StormDigests {

    private static final int TOP = 20;

    private static final String COUNTS = """
            select a.severity, count(distinct a.id) from held_message h join alert a on a.id = h.alert_id
            where h.address = ? and h.settled_at is null and h.hold = 'STORM' and a.state <> 'RESOLVED'
            group by a.severity
            """;
    private static final String RESOLVED = """
            select count(distinct a.id) from held_message h join alert a on a.id = h.alert_id
            where h.address = ? and h.settled_at is null and h.hold = 'STORM' and a.state = 'RESOLVED'
              and h.why = 'RESOLVED'
            """;
    private static final String ALERTS = """
            select a.id from alert a
            where a.id in (select alert_id from held_message
                           where address = ? and settled_at is null and hold = 'STORM')
            order by a.state = 'RESOLVED', array_position(array['RED', 'YELLOW', 'BLUE'], a.severity), a.opened_at, a.id
            limit ?
            """;
    private static final String RECIPIENT = """
            select role, post, department, level from held_message
            where address = ? and settled_at is null and hold = 'STORM' limit 1
            """;
    private static final String REMEMBER = """
            insert into last_notification (alert_id, recipient, id, requested_at)
            select distinct h.alert_id, h.recipient, ?, ?::timestamptz
            from held_message h join alert a on a.id = h.alert_id
            where h.address = ? and h.settled_at is null and h.hold = 'STORM' and a.state <> 'RESOLVED'
            on conflict (alert_id, recipient) do update set id = excluded.id, requested_at = excluded.requested_at
            """;
    private static final String SETTLE = """
            update held_message set settled_at = ?, outcome = ?, sent_as = ?
            where address = ? and settled_at is null and hold = 'STORM'
            """;

    private final DataSource database;

    StormDigests(DataSource database) {
        this.database = database;
    }

    /**
     * What waits for a recipient.
     *
     * @param alerts the worst ones, open before resolved
     */
    record Found(Recipient recipient, EnumMap<Severity, Integer> open, int resolved, List<UUID> alerts) {}

    Found of(String address) {
        try (var connection = database.getConnection()) {
            return new Found(
                    recipient(connection, address),
                    open(connection, address),
                    resolved(connection, address),
                    alerts(connection, address));
        } catch (SQLException e) {
            throw new IllegalStateException("A digest cannot be made", e);
        }
    }

    /** All of it was told by the message; {@code null}: there was nothing to tell any more. */
    void settle(String address, UUID message, Instant at) {
        try (var connection = database.getConnection();
                var remember = connection.prepareStatement(REMEMBER);
                var settle = connection.prepareStatement(SETTLE)) {
            var time = at.atOffset(ZoneOffset.UTC);
            if (message != null) {
                remember.setObject(1, message);
                remember.setObject(2, time);
                remember.setString(3, address);
                remember.executeUpdate();
            }
            settle.setObject(1, time);
            settle.setString(2, (message == null ? HeldMessages.Outcome.OVER : HeldMessages.Outcome.DIGESTED).name());
            settle.setObject(3, message);
            settle.setString(4, address);
            settle.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A digest cannot be noted", e);
        }
    }

    private static Recipient recipient(Connection connection, String address) throws SQLException {
        try (var query = connection.prepareStatement(RECIPIENT)) {
            query.setString(1, address);
            try (var row = query.executeQuery()) {
                row.next();
                return new Recipient(row.getString(1), row.getString(2), row.getString(3), row.getInt(4));
            }
        }
    }

    private static EnumMap<Severity, Integer> open(Connection connection, String address) throws SQLException {
        try (var query = connection.prepareStatement(COUNTS)) {
            query.setString(1, address);
            var counts = new EnumMap<Severity, Integer>(Severity.class);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    counts.put(Severity.valueOf(rows.getString(1)), rows.getInt(2));
                }
            }
            return counts;
        }
    }

    private static int resolved(Connection connection, String address) throws SQLException {
        try (var query = connection.prepareStatement(RESOLVED)) {
            query.setString(1, address);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static List<UUID> alerts(Connection connection, String address) throws SQLException {
        try (var query = connection.prepareStatement(ALERTS)) {
            query.setString(1, address);
            query.setInt(2, TOP);
            var ids = new ArrayList<UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }
}
