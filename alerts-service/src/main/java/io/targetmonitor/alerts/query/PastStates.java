package io.targetmonitor.alerts.query;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

/**
 * What alerts and orders were like at a moment: the last event until then has the whole state. Who asks finds them by
 * what never changes in their table, {@code it}, and narrows by what was known, {@code known}.
 */
@ApplicationScoped
public class PastStates {

    private static final String NEWEST_FIRST = """
            select cast(known.whole as text)
            from %s it cross join lateral (
              select whole, %s from (
                select data -> '%s' as whole from event
                where topic = 'alerts.events.v1' and subject = cast(it.id as text) and business_time <= :moment
                order by epoch desc, sequence desc limit 1) last) known
            where it.opened_at <= :moment and %s
            order by it.opened_at desc, it.id desc
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    PastStates(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * What is kept in a table and told in events.
     *
     * @param member of an event's data
     * @param known SQL of what a question may ask of {@code whole}, the member as JSON
     */
    public record Kind<T>(String table, String member, String known, Class<T> type) {

        private String sql(Conditions conditions) {
            return NEWEST_FIRST.formatted(table, known, member, conditions.text());
        }
    }

    /** The newest that were known at a moment. */
    public <T> List<T> matching(Kind<T> kind, Conditions conditions, Instant moment, int limit) {
        var query = database.unwrap(Session.class)
                .createNativeQuery(kind.sql(conditions), String.class)
                .setParameter("moment", moment)
                .setMaxResults(limit);
        conditions.parameters().forEach(query::setParameter);
        return query.getResultList().stream()
                .map(state -> read(state, kind.type()))
                .toList();
    }

    /** Empty if it was not known. */
    public <T> Optional<T> of(Kind<T> kind, UUID id, Instant moment) {
        return matching(kind, new Conditions().and("it.id = :id", Map.of("id", id)), moment, 1).stream()
                .findFirst();
    }

    private <T> T read(String state, Class<T> type) {
        try {
            return json.readValue(state, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
