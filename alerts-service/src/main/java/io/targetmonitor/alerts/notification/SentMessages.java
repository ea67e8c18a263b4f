package io.targetmonitor.alerts.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** The messages that went out about an alert, from the event log; a digest is not among them. */
@ApplicationScoped
class SentMessages {

    private static final String OF_ALERT = """
            select m ->> 'id', business_time, m ->> 'why', m #>> '{recipients,0,role}', m #>> '{recipients,0,post}',
                   m #>> '{recipients,0,department}', m #>> '{recipients,0,level}'
            from (select sequence, epoch, business_time, data -> 'notification' as m from event
                  where topic = ? and subject = ? order by epoch, sequence limit 500) as sent
            order by epoch, sequence
            """;

    private final DataSource database;

    SentMessages(DataSource database) {
        this.database = database;
    }

    record Sent(UUID id, Instant at, Why why, Recipient recipient) {}

    List<Sent> ofAlert(UUID alert) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(OF_ALERT)) {
            query.setString(1, Notifier.TOPIC);
            query.setString(2, alert.toString());
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<Sent>();
                while (rows.next()) {
                    found.add(read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The messages about an alert cannot be read", e);
        }
    }

    private static Sent read(ResultSet row) throws SQLException {
        return new Sent(
                UUID.fromString(row.getString(1)),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                Why.valueOf(row.getString(3)),
                new Recipient(
                        row.getString(4), row.getString(5), row.getString(6), Integer.parseInt(row.getString(7))));
    }
}
