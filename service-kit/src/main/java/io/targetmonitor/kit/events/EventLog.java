package io.targetmonitor.kit.events;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import io.targetmonitor.kit.rows.RowWriter;

/** Where events are written, in the transaction of the change they tell of. Nothing else sends anything. */
@ApplicationScoped
public class EventLog {

    // The upsert locks the subject until the transaction ends; only then is the row's own number drawn. So for one
    // subject the order of rows, of sequences and of commits is the same.
    static final String APPEND = """
            with next as (
              insert into event_subject (topic, subject, sequence) values (?, ?, 1)
              on conflict (topic, subject) do update set sequence = event_subject.sequence + 1
              returning topic, subject, sequence)
            insert into event (id, topic, type, subject, epoch, sequence, area_path, time, business_time, actor,
                               traceparent, data)
            select ?, topic, ?, subject, (select max(epoch) from event_epoch), sequence, ?, ?, ?, ?, ?, ?::json from next
            """;

    // The same for many: the subjects are locked in one order, and only then are the numbers of the rows drawn.
    private static final RowWriter<Written> APPEND_ALL = RowWriter.<Written>of("""
                    with wanted as (
                      select * from {rows} with ordinality
                        as row (topic, subject, id, type, area_path, business_time, actor, data, place)),
                    next as (
                      insert into event_subject (topic, subject, sequence)
                      select topic, subject, count(*) from wanted
                      group by topic, subject order by topic collate "C", subject collate "C"
                      on conflict (topic, subject) do update set sequence = event_subject.sequence + excluded.sequence
                      returning topic, subject, sequence)
                    insert into event (id, topic, type, subject, epoch, sequence, area_path, time, business_time, actor,
                                       traceparent, data)
                    select id, topic, type, subject, (select max(epoch) from event_epoch),
                           next.sequence - count(*) over (partition by topic, subject)
                             + row_number() over (partition by topic, subject order by place),
                           area_path, cast(? as timestamptz), business_time, actor, cast(? as text), data
                    from wanted join next using (topic, subject)
                    order by topic collate "C", subject collate "C", place
                    """)
            .with("text", written -> written.event.topic())
            .with("text", written -> written.event.subject())
            .with("uuid", written -> Ids.next())
            .with("text", written -> written.event.type())
            .with("text", written -> areaPath(written.event))
            .with("timestamptz", written -> utc(written.event.businessTime()))
            .with("text", written -> written.event.actor())
            .with("json", Written::data);

    /** W3C Trace Context, level 1. */
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final RelaySignal signal;
    private final CurrentVertxRequest request;

    EventLog(DataSource database, ObjectMapper json, Clock clock, RelaySignal signal, CurrentVertxRequest request) {
        this.request = request;
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.signal = signal;
    }

    /** Appends an event and tells its sequence: 1, 2, 3… of its subject. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(NewEvent event) {
        try (var connection = database.getConnection();
                var append = connection.prepareStatement(APPEND + " returning sequence")) {
            bind(append, event);
            try (var row = append.executeQuery()) {
                row.next();
                var sequence = row.getLong(1);
                signal.afterCommit();
                return sequence;
            }
        } catch (SQLException e) {
            throw new EventStoreFault("An event cannot be appended", e);
        }
    }

    /** Appends many, of one subject in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(List<NewEvent> events) {
        appendAll(ready(events));
    }

    /**
     * Writes the data of many as JSON and sorts them by subject, so that two batches lock in the same order: what takes time
     * in a long transaction may be done beside it, by any thread.
     */
    public ReadyEvents ready(List<NewEvent> events) {
        return new ReadyEvents(APPEND_ALL.rows(events.stream()
                .sorted(Comparator.comparing(NewEvent::topic).thenComparing(NewEvent::subject))
                .map(event -> new Written(event, write(event)))
                .toList()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(ReadyEvents events) {
        try (var connection = database.getConnection()) {
            events.rows().write(connection, utc(clock.instant()), traceparent());
            signal.afterCommit();
        } catch (SQLException e) {
            throw new EventStoreFault("Events cannot be appended", e);
        }
    }

    /** An event with its data as JSON. */
    private record Written(NewEvent event, String data) {}

    private void bind(PreparedStatement append, NewEvent event) throws SQLException {
        append.setString(1, event.topic());
        append.setString(2, event.subject());
        append.setObject(3, Ids.next());
        append.setString(4, event.type());
        append.setString(5, areaPath(event));
        append.setObject(6, utc(clock.instant()));
        append.setObject(7, utc(event.businessTime()));
        append.setString(8, event.actor());
        append.setString(9, traceparent());
        append.setString(10, write(event));
    }

    /** Of the event being handled, else of the request being answered. */
    private String traceparent() {
        if (Trace.parent() != null || !Arc.container().requestContext().isActive() || request.getCurrent() == null) {
            return Trace.parent();
        }
        var header = request.getCurrent().request().getHeader("traceparent");
        return header != null && TRACEPARENT.matcher(header).matches() ? header : null;
    }

    /** Null for what everybody may replay. */
    private static String areaPath(NewEvent event) {
        return event.area() == null ? null : event.area().path();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private String write(NewEvent event) {
        try {
            return json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event %s cannot be written as JSON".formatted(event.type()), e);
        }
    }
}
