package io.targetmonitor.alerts.notification;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Remembers the last message about each alert to each recipient; always in the caller's transaction. */
@ApplicationScoped
class LastNotifications {

    private static final String OF_ALERTS = """
            select a.id, a.caused_by is not null, n.recipient, n.id, n.requested_at
            from alert a left join last_notification n on n.alert_id = a.id where a.id = any (?)
            """;
    private static final String REMEMBER = """
            insert into last_notification (alert_id, recipient, id, requested_at) values (?, ?, ?, ?)
            on conflict (alert_id, recipient) do update set id = excluded.id, requested_at = excluded.requested_at
            """;

    private final DataSource database;

    LastNotifications(DataSource database) {
        this.database = database;
    }

    record Key(UUID alert, String recipient) {}

    record Last(UUID id, Instant at) {}

    /**
     * What was told before.
     *
     * @param messages the last about each alert to each recipient
     * @param caused alerts that another one explains
     */
    record Before(Map<Key, Last> messages, Set<UUID> caused) {

        boolean told(Wanted wanted) {
            return messages.containsKey(wanted.key());
        }

        /** Told again since: what had come up until then needs no telling any more. */
        boolean toldAfter(Wanted wanted, Instant moment) {
            return told(wanted) && messages.get(wanted.key()).at().isAfter(moment);
        }

        /** The message that one to the same recipient about the same alert replaces; null when there is none. */
        UUID last(Wanted wanted) {
            return told(wanted) ? messages.get(wanted.key()).id() : null;
        }
    }

    Before of(Collection<UUID> alerts) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(OF_ALERTS)) {
            query.setArray(1, connection.createArrayOf("uuid", alerts.toArray()));
            try (var rows = query.executeQuery()) {
                var found = new Before(new HashMap<>(), new HashSet<>());
                while (rows.next()) {
                    var alert = rows.getObject(1, UUID.class);
                    if (rows.getBoolean(2)) {
                        found.caused.add(alert);
                    }
                    if (rows.getString(3) != null) {
                        found.messages.put(
                                new Key(alert, rows.getString(3)),
                                new Last(
                                        rows.getObject(4, UUID.class),
                                        rows.getObject(5, OffsetDateTime.class).toInstant()));
                    }
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
