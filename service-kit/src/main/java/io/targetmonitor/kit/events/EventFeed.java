package io.targetmonitor.kit.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.MonitorConfig;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.kit.http.Page;
import io.targetmonitor.kit.http.Restored;

/** Replay over HTTP: the published events of a topic, in order of publication, nothing skipped. */
@ApplicationScoped
public class EventFeed {

    private static final String EVENTS = """
            select seq, id, topic, type, subject, epoch, sequence, time, business_time, actor, traceparent, data, position
            from event
            where topic = ? and position > ? and (?::text is null or subject = ?)
              and (area_path is null or exists (
                select from unnest(?::text[], ?::text[]) as mine (path, path_end)
                where event.area_path >= mine.path collate "C" and event.area_path < mine.path_end collate "C"
                   or ? and starts_with(mine.path, event.area_path)))
            order by position limit ?
            """;

    private final DataSource database;
    private final String source;

    EventFeed(DataSource database, MonitorConfig config) {
        this.database = database;
        this.source = "/" + config.fullName();
    }

    /**
     * A page of envelopes; {@code nextCursor} is never null but on an empty page, so that a reader can ask again later
     * from where it stands.
     *
     * @param after cursor of the page before, or null for the beginning
     * @param subject only this one's events, or null
     * @param above whether events of areas above one's own are visible too
     * @throws Restored if the cursor is older than the last restore of the database
     */
    public Page<Envelope> page(String topic, String after, String subject, int limit, AreaScope scope, boolean above) {
        try (var connection = database.getConnection()) {
            var epochs = Epochs.of(connection);
            var events = read(connection, topic, start(epochs, after), subject, limit + 1, scope, above);
            var more = events.size() > limit;
            var shown = more ? events.subList(0, limit) : events;
            var next = shown.isEmpty() ? null : cursor(epochs, shown.get(shown.size() - 1));
            return new Page<>(
                    shown.stream().map(event -> Envelope.of(event, source)).toList(), next);
        } catch (SQLException e) {
            throw new EventStoreFault("The events cannot be read", e);
        }
    }

    /** With the epoch its position was given in, which is not the event's where it waited over a restore. */
    private static String cursor(Epochs epochs, StoredEvent event) {
        return Cursor.of(epochs.ofPosition(event.position()), event.position());
    }

    private static long start(Epochs epochs, String after) {
        if (after == null) {
            return 0;
        }
        var parts = Cursor.parse(after, 2);
        try {
            var position = Long.parseLong(parts.get(1));
            epochs.begunBefore(Integer.parseInt(parts.get(0)), position).ifPresent(epoch -> {
                throw new Restored(Cursor.of(epoch.number(), epoch.afterPosition()));
            });
            return position;
        } catch (NumberFormatException e) {
            throw Cursor.unknown();
        }
    }

    private static List<StoredEvent> read(
            Connection connection, String topic, long after, String subject, int limit, AreaScope scope, boolean above)
            throws SQLException {
        try (var query = connection.prepareStatement(EVENTS)) {
            query.setString(1, topic);
            query.setLong(2, after);
            query.setString(3, subject);
            query.setString(4, subject);
            query.setArray(5, connection.createArrayOf("text", scope.paths()));
            query.setArray(6, connection.createArrayOf("text", scope.pathEnds()));
            query.setBoolean(7, above);
            query.setInt(8, limit);
            try (var rows = query.executeQuery()) {
                var events = new ArrayList<StoredEvent>();
                while (rows.next()) {
                    events.add(LeaderStore.read(rows));
                }
                return events;
            }
        }
    }
}
