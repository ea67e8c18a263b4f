package io.targetmonitor.kit.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.targetmonitor.kit.MonitorConfig;
import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.http.Json;

/**
 * Says how a subject stands after a restore, to those who were told more: its last event of before once more, as a new
 * one; or, if it did not exist yet, the event that ends a subject of its kind.
 */
final class Corrections {

    private static final String LAST = """
            select type, area_path, data, position is null from event where topic = ? and subject = ?
            order by epoch desc, sequence desc limit 1
            """;
    private static final ObjectMapper JSON = Json.configure(new ObjectMapper().findAndRegisterModules());
    private static final String REASON = "the database was restored to a moment before this was entered";

    /** Topics with the whole state of things; what was said on others, to people, cannot be unsaid. */
    private static final String STATE = ".events.v1";

    private final Connection connection;
    private final MonitorConfig config;
    private final Clock clock;

    Corrections(Connection connection, MonitorConfig config, Clock clock) {
        this.connection = connection;
        this.config = config;
        this.clock = clock;
    }

    /** False if there is nothing that could be told. */
    boolean settle(LostSubjects.Subject lost) throws SQLException {
        try (var query = connection.prepareStatement(LAST)) {
            query.setString(1, lost.topic());
            query.setString(2, lost.last().subject());
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    return close(lost);
                }
                var willBeTold = row.getBoolean(4);
                if (!willBeTold && lost.topic().endsWith(STATE)) {
                    append(lost, row.getString(1), row.getString(2), row.getString(3));
                }
                return true;
            }
        }
    }

    private boolean close(LostSubjects.Subject lost) throws SQLException {
        var kind = lost.last().type().substring(0, lost.last().type().indexOf('.'));
        var closing = config.vanished().get(kind);
        if (closing == null || !(lost.last().data().get(kind) instanceof ObjectNode state)) {
            return false;
        }
        var data = lost.last().data().deepCopy();
        ((ObjectNode) data.get(kind)).put(closing.field(), closing.value());
        ((ObjectNode) data).set("change", change(closing, state));
        var area = state.path("area").asText(null);
        append(lost, closing.type(), area == null ? null : Area.parse(area).path(), write(data));
        return true;
    }

    private static JsonNode change(MonitorConfig.Closing closing, ObjectNode before) {
        var change = before.objectNode();
        change.putArray("fields")
                .addObject()
                .put("field", closing.field())
                .put("to", closing.value())
                .set("from", before.get(closing.field()));
        return change.put("reason", REASON);
    }

    private static String write(JsonNode data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON cannot be written", e);
        }
    }

    private void append(LostSubjects.Subject lost, String type, String areaPath, String data) throws SQLException {
        var now = clock.instant();
        try (var append = connection.prepareStatement(EventLog.APPEND)) {
            append.setString(1, lost.topic());
            append.setString(2, lost.last().subject());
            append.setObject(3, Ids.next());
            append.setString(4, type);
            append.setString(5, areaPath);
            append.setObject(6, utc(now));
            append.setObject(7, utc(latest(now, lost.last().businessTime())));
            append.setString(8, config.fullName());
            append.setString(9, null);
            append.setString(10, data);
            append.executeUpdate();
        }
    }

    /** Not before what was told: else a reader by business time would go on believing that. */
    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
