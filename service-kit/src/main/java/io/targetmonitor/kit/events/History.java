package io.targetmonitor.kit.events;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.kit.http.Page;

/** What happened to a subject: who, when, what from what to what. Also what is written but not yet published. */
@ApplicationScoped
public class History {

    private static final String CHANGES = """
            select epoch, sequence, type, time, business_time, actor, data -> 'change'
            from event where topic = ? and subject = ? and (epoch, sequence) > (?, ?) and business_time <= ?
            order by epoch, sequence limit ?
            """;

    private final DataSource database;

    History(DataSource database) {
        this.database = database;
    }

    /** One change; {@code change} is the event's own, as JSON. */
    @Schema(name = "HistoryItem")
    public record Item(
            int epoch,
            long sequence,
            String type,
            Instant time,
            Instant businessTime,
            String actor,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String change) {}

    /** A page of changes, oldest first. */
    public Page<Item> of(String topic, String subject, String cursor, int limit) {
        return until(OffsetDateTime.MAX, topic, subject, cursor, limit);
    }

    /** The same as it was known at a moment of the business. */
    public Page<Item> asOf(Instant moment, String topic, String subject, String cursor, int limit) {
        return until(moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC), topic, subject, cursor, limit);
    }

    private Page<Item> until(OffsetDateTime latest, String topic, String subject, String cursor, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(CHANGES)) {
            query.setString(1, topic);
            query.setString(2, subject);
            bindStart(query, cursor);
            query.setObject(5, latest);
            query.setInt(6, limit + 1);
            try (var rows = query.executeQuery()) {
                var items = new ArrayList<Item>();
                while (rows.next()) {
                    items.add(new Item(
                            rows.getInt(1),
                            rows.getLong(2),
                            rows.getString(3),
                            rows.getObject(4, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MILLIS),
                            rows.getObject(5, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MILLIS),
                            rows.getString(6),
                            rows.getString(7)));
                }
                return Page.of(items, limit, item -> Cursor.of(item.epoch(), item.sequence()));
            }
        } catch (SQLException e) {
            throw new EventStoreFault("The history cannot be read", e);
        }
    }

    private static void bindStart(java.sql.PreparedStatement query, String cursor) throws SQLException {
        try {
            var keys = cursor == null ? null : Cursor.parse(cursor, 2);
            query.setInt(3, keys == null ? 0 : Integer.parseInt(keys.get(0)));
            query.setLong(4, keys == null ? 0 : Long.parseLong(keys.get(1)));
        } catch (NumberFormatException e) {
            throw Cursor.unknown();
        }
    }
}
