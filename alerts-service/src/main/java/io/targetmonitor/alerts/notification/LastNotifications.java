package io.targetmonitor.alerts.notification;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Remembers the last message about each alert to each recipient; always in the caller's transaction. */
@ApplicationScoped
class LastNotifications {

    private static final String OF_ALERTS =
            "select alert_id, recipient, id from last_notification where alert_id = any (?)";
    private static final String REMEMBER = """
            insert into last_notification (alert_id, recipient, id, requested_at) values (?, ?, ?, ?)
            on conflict (alert_id, recipient) do update set id = excluded.id, requested_at = excluded.requested_at
            """;

    private final DataSource database;

    LastNotifications(DataSource database) {
        this.database = database;
    }

    record Key(UUID alert, String recipient) {}

    Map<Key, UUID> of(Collection<UUID> alerts) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(OF_ALERTS)) {
            query.setArray(1, connection.createArrayOf("uuid", alerts.toArray()));
            try (var rows = query.executeQuery()) {
                var found = new HashMap<Key, UUID>();
                while (rows.next()) {
                    found.put(new Key(rows.getObject(1, UUID.class), rows.getString(2)), rows.getObject(3, UUID.class));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The last notifications cannot be read", e);
        }
    }

    void remember(List<Notification> sent, Instant at) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(REMEMBER)) {
            for (var notification : sent) {
                insert.setObject(1, notification.alert().id());
                insert.setString(2, notification.recipients().get(0).key());
                insert.setObject(3, notification.id());
                insert.setObject(4, at.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The last notifications cannot be kept", e);
        }
    }
}
