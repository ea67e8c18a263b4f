package io.targetmonitor.kit.events;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Asks the relay, in whatever replica it runs, to send published events again: Kafka is a copy, the database the truth.
 * Followers know what they took in; to them it is a repeat.
 */
public final class RepublishRequest {

    private static final String ASK = """
            insert into event_republish (subject, since, until_seq, asked_at)
            select ?, ?::timestamptz, coalesce(max(seq), 0), ? from event
            """;
    private static final String COUNT = """
            select count(*) from event where position is not null and time >= coalesce(?::timestamptz, '-infinity')
              and (?::text is null or (topic, subject) in (select topic, subject from event_subject where subject = ?))
            """;

    private final DataSource database;
    private final Clock clock;

    public RepublishRequest(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Asks, and tells how many events that are.
     *
     * @param since only what was written from then on, or null
     * @param subject only this one's, or null
     */
    public long ask(Instant since, String subject) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(ASK);
                var count = connection.prepareStatement(COUNT)) {
            ask.setString(1, subject);
            ask.setObject(2, utc(since), Types.TIMESTAMP_WITH_TIMEZONE);
            ask.setObject(3, utc(clock.instant()));
            count.setObject(1, utc(since), Types.TIMESTAMP_WITH_TIMEZONE);
            count.setString(2, subject);
            count.setString(3, subject);
            try (var row = count.executeQuery()) {
                row.next();
                ask.executeUpdate();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new EventStoreFault("It cannot be asked to send events again", e);
        }
    }

    private static java.time.OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
