package io.targetmonitor.alerts.notification;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Counts the messages that come up for each recipient on a day; always in the caller's transaction. */
@ApplicationScoped
class Storms {

    private static final String COUNT = """
            insert into told_per_day (address, day, messages)
            select address, ?, more from unnest(cast(? as text[]), cast(? as int[])) with ordinality as row (address, more, place)
            order by place
            on conflict (address, day) do update set messages = told_per_day.messages + excluded.messages
            returning address, messages
            """;
    private static final String FORGET = "delete from told_per_day where day < ?";

    private final DataSource database;

    Storms(DataSource database) {
        this.database = database;
    }

    /** Adds so many for each address and tells how many there had been before; sorted, so that nobody deadlocks. */
    Map<String, Integer> before(SortedMap<String, Integer> more, LocalDate day) {
        if (more.isEmpty()) {
            return new HashMap<>();
        }
        try (var connection = database.getConnection();
                var count = connection.prepareStatement(COUNT)) {
            count.setObject(1, day);
            count.setArray(2, connection.createArrayOf("text", more.keySet().toArray()));
            count.setArray(3, connection.createArrayOf("int", more.values().toArray()));
            var before = new HashMap<String, Integer>();
            try (var rows = count.executeQuery()) {
                while (rows.next()) {
                    before.put(rows.getString(1), rows.getInt(2) - more.get(rows.getString(1)));
                }
            }
            return before;
        } catch (SQLException e) {
            throw new IllegalStateException("The messages of a day cannot be counted", e);
        }
    }

    void forgetBefore(LocalDate day) {
        try (var connection = database.getConnection();
                var forget = connection.prepareStatement(FORGET)) {
            forget.setObject(1, day);
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Old counts of messages cannot be forgotten", e);
        }
    }
}
