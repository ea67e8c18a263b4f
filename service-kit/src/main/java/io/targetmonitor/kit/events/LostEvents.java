package io.targetmonitor.kit.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the published events that the database does not have: it was restored to a moment before they were written. */
final class LostEvents {

    private static final String KNOWN = """
            select seen.number from unnest(?::text[], ?::int[], ?::bigint[], ?::uuid[])
                with ordinality as seen (subject, epoch, sequence, id, number)
            join event on event.topic = ? and event.subject = seen.subject and event.epoch = seen.epoch
                and event.sequence = seen.sequence and event.id = seen.id
            """;

    private final Connection connection;
    private final int epoch;
    private final Instant kept;

    /**
     * Of the epochs before the given one nothing counts as lost: that was settled when this epoch began.
     *
     * @param kept older events may have been dropped for their age
     */
    LostEvents(Connection connection, int epoch, Instant kept) {
        this.connection = connection;
        this.epoch = epoch;
        this.kept = kept;
    }

    List<ReceivedEvent> among(String topic, List<ReceivedEvent> published) {
        var asked = published.stream()
                .filter(event -> event.epoch() >= epoch && event.time().isAfter(kept))
                .toList();
        if (asked.isEmpty()) {
            return asked;
        }
        try {
            var known = known(topic, asked);
            return java.util.stream.IntStream.range(0, asked.size())
                    .filter(index -> !known.contains(index))
                    .mapToObj(asked::get)
                    .toList();
        } catch (SQLException e) {
            throw new EventStoreFault("Published events cannot be looked up", e);
        }
    }

    private Set<Integer> known(String topic, List<ReceivedEvent> asked) throws SQLException {
        try (var query = connection.prepareStatement(KNOWN)) {
            query.setArray(1, array("text", asked.stream().map(ReceivedEvent::subject)));
            query.setArray(2, array("int", asked.stream().map(ReceivedEvent::epoch)));
            query.setArray(3, array("bigint", asked.stream().map(ReceivedEvent::sequence)));
            query.setArray(4, array("uuid", asked.stream().map(ReceivedEvent::id)));
            query.setString(5, topic);
            try (var rows = query.executeQuery()) {
                var known = new HashSet<Integer>();
                while (rows.next()) {
                    known.add(rows.getInt(1) - 1);
                }
                return known;
            }
        }
    }

    private java.sql.Array array(String type, java.util.stream.Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
